{% if operations %}
/// An operation: what it gives and fails with, method, path and name, `index: required field "key" where it travels;` for
/// each input, the answers, the alternatives of credentials and base URLs of its own.
macro_rules! operation {
    ($name:ident -> $output:ty, $error:ty {
        $method:ident $(($verb:literal))? $path:literal $call:literal,
        inputs { $($index:literal: $kind:ident $field:ident $key:literal $input:expr;)* }
        responses { $($row:expr;)* }
        security [$($alternative:expr),*] servers [$($server:literal),*]
    }) => {
        impl $crate::runtime::Object for $crate::operations::$name {
            #[inline]
            fn table(&self) -> &'static $crate::runtime::Table {
                &$crate::runtime::Table {
                    name: stringify!($name),
                    fields: &[$($crate::runtime::Field { name: $key, flags: $crate::runtime::flags::$kind }),*],
                    additional: false,
                }
            }

            #[inline]
            fn field(&self, index: usize) -> $crate::runtime::View<'_> {
                match index {
                    $($index => $crate::runtime::Schema::view(&self.$field),)*
                    _ => $crate::runtime::View::Absent,
                }
            }

            #[inline]
            fn field_mut(&mut self, index: usize) -> $crate::runtime::Slot<'_> {
                match index {
                    $($index => $crate::runtime::Schema::slot(&mut self.$field),)*
                    _ => $crate::runtime::Slot::Ignore,
                }
            }
        }

        impl $crate::runtime::Operation for $crate::operations::$name {
            type Output = $output;
            type Error = $error;
            const INFO: &'static $crate::runtime::OperationInfo = &$crate::runtime::OperationInfo {
                name: $call,
                method: $crate::runtime::Method::$method $(($verb))?,
                path: $path,
                inputs: &[$($input),*],
                responses: &[$($row),*],
                security: &[$($alternative),*],
                servers: &[$($server),*],
            };

            #[inline]
            fn blank(core: $crate::runtime::Core) -> Self {
                Self { core, $($field: $crate::runtime::Schema::blank()),* }
            }

            #[inline]
            fn core(&self) -> &$crate::runtime::Core {
                &self.core
            }
        }

        impl std::fmt::Debug for $crate::operations::$name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(&$crate::runtime::View::Object(self), f)
            }
        }

        impl IntoFuture for $crate::operations::$name {
            type Output = Result<$output, $crate::runtime::Error<$error>>;
            type IntoFuture = $crate::runtime::Pending<Self>;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                self.customize().into_future()
            }
        }
    };
}
{% endif %}{% if pages %}
/// An operation whose answers come in pages: the way to the items in the body, the expression that takes them out of it, what asks
/// for the next page, and the cases of the output that are no pages.
macro_rules! paged {
    ($name:ident -> $item:ty {
        items [$($key:literal),*] |$page:ident| $items:expr,
        next $next:expr, more [$($more:literal),*] $(, others [$($other:literal),*])?
    }) => {
        impl $crate::runtime::Paged for $crate::operations::$name {
            type Item = $item;
            const PAGES: &'static $crate::runtime::PageInfo = &$crate::runtime::PageInfo {
                items: &[$($key),*],
                more: &[$($more),*],
                next: $next,
                others: &[$($($other),*)?],
            };

            #[inline]
            fn items($page: Self::Output) -> Option<Vec<Self::Item>> {
                $items
            }
        }
    };
}
{% endif %}
