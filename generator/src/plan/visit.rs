//! Ways through the types that types are made of.

use super::{Ident, Item, Type};

impl Item {
    /// Shows every type that it mentions to `visit`.
    pub fn each_type<'a>(&'a self, visit: &mut dyn FnMut(&'a Type)) {
        match self {
            Self::Struct(it) => {
                it.fields.iter().map(|field| &field.ty).for_each(&mut *visit);
                if let Some((_, ty)) = &it.additional {
                    visit(ty);
                }
            }
            Self::Union(it) => it.variants.iter().map(|variant| &variant.ty).for_each(visit),
            Self::Choice(it) => it.variants.iter().map(|variant| &variant.ty).for_each(visit),
            Self::Alias(it) => visit(&it.ty),
            Self::StringEnum(_) | Self::IntegerEnum(_) => {}
        }
    }

    /// The same, for changing them.
    pub fn each_type_mut(&mut self, visit: &mut dyn FnMut(&mut Type)) {
        match self {
            Self::Struct(it) => {
                it.fields.iter_mut().map(|field| &mut field.ty).for_each(&mut *visit);
                if let Some((_, ty)) = &mut it.additional {
                    visit(ty);
                }
            }
            Self::Union(it) => it.variants.iter_mut().map(|variant| &mut variant.ty).for_each(visit),
            Self::Choice(it) => it.variants.iter_mut().map(|variant| &mut variant.ty).for_each(visit),
            Self::Alias(it) => visit(&mut it.ty),
            Self::StringEnum(_) | Self::IntegerEnum(_) => {}
        }
    }
}

impl Type {
    /// Shows every generated type that it is made of to `visit`.
    pub fn each_item<'a>(&'a self, visit: &mut dyn FnMut(&'a Ident)) {
        if let Self::Item(name) = self {
            visit(name);
        } else if let Some(inner) = self.inner() {
            inner.each_item(visit);
        }
    }

    /// What it is wrapped around.
    #[must_use]
    pub fn inner(&self) -> Option<&Self> {
        match self {
            Self::Option(inner)
            | Self::Maybe(inner)
            | Self::Vec(inner)
            | Self::EventStream(inner)
            | Self::ItemStream(inner)
            | Self::Items(inner)
            | Self::Map(inner)
            | Self::Box(inner) => Some(inner),
            _ => None,
        }
    }

    /// The name of the generated type that it is made of, for changing it.
    pub fn item_mut(&mut self) -> Option<&mut Ident> {
        match self {
            Self::Item(name) => Some(name),
            Self::Option(inner)
            | Self::Maybe(inner)
            | Self::Vec(inner)
            | Self::EventStream(inner)
            | Self::ItemStream(inner)
            | Self::Items(inner)
            | Self::Map(inner)
            | Self::Box(inner) => inner.item_mut(),
            _ => None,
        }
    }
}
