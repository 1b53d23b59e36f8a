//! Reads JSON text (RFC 8259) straight into a [`Slot`].
//!
//! In: text and a slot. Out: the filled slot, or a [`DecodeError`]. A reader of its own, because a slot knows what it wants: keys
//! are compared where they stand, strings are copied once, and what nobody asked for is checked and skipped. Strict like
//! `serde_json`: no trailing commas, no comments, at most 128 levels. A byte order mark at the start is passed over.

mod any;

use super::decode::{DecodeError, Seen, Step, expected, take_null};
use super::scan::{Scan, Stop};
use super::schema::{List, Map, Object, Slot, Union};
use super::unions::{self, Tagged};

/// Fills `slot` from the whole of `text`.
pub(crate) fn fill(slot: Slot<'_>, text: &[u8]) -> Result<(), DecodeError> {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let text = std::str::from_utf8(text).map_err(|_| DecodeError::whole("the text is not UTF-8"))?;
    let mut reader = Reader { scan: Scan::new(text), steps: Vec::new(), rounded: false };
    reader.value(slot).and_then(|()| reader.scan.end()).map_err(|Stop| reader.error())
}

struct Reader<'t> {
    scan: Scan<'t>,
    /// The way to the place that does not fit, from the inside out; empty while all is well.
    steps: Vec<Step>,
    /// Whether a number of a [`serde_json::Value`] may have lost digits.
    rounded: bool,
}

impl Reader<'_> {
    fn error(&mut self) -> DecodeError {
        DecodeError::new(std::mem::take(&mut self.steps), self.scan.problem())
    }

    fn value(&mut self, slot: Slot<'_>) -> Result<(), Stop> {
        match slot {
            Slot::String(text) => match self.scan.peek() {
                Some(b'"') => {
                    if let Some(plain) = self.scan.plain_string() {
                        *text = plain.to_owned();
                        return Ok(());
                    }
                    text.clear();
                    self.scan.string(|part| text.push_str(part))
                }
                _ => Err(self.mismatch("a string")),
            },
            Slot::I64(value) => {
                self.scan.peek();
                if let Some(number) = self.scan.small_integer() {
                    *value = number;
                    return Ok(());
                }
                *value = self.integer("an integer", |number| i64::try_from(number).ok())?;
                Ok(())
            }
            Slot::Option(option) => {
                if self.scan.peek() == Some(b'n') {
                    self.scan.literal("null")?;
                    take_null(option);
                    Ok(())
                } else {
                    self.value(option.some())
                }
            }
            Slot::Object(object) => self.nested(|reader| reader.object(object)),
            Slot::List(list) => self.nested(|reader| reader.list(list)),
            Slot::Map(map) => self.nested(|reader| reader.map(map)),
            Slot::Union(union) => self.nested(|reader| reader.union(union)),
            other => self.scalar(other),
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "an f32 is what the type says")]
    fn scalar(&mut self, slot: Slot<'_>) -> Result<(), Stop> {
        match slot {
            Slot::Bool(value) => match self.scan.peek() {
                Some(b't') => {
                    *value = true;
                    self.scan.literal("true")
                }
                Some(b'f') => {
                    *value = false;
                    self.scan.literal("false")
                }
                _ => Err(self.mismatch("a boolean")),
            },
            Slot::F64(value) => {
                *value = self.number()?;
                Ok(())
            }
            Slot::F32(value) => {
                *value = self.number()? as f32;
                Ok(())
            }
            Slot::Integer(integer) => {
                let expected = integer.expected();
                self.integer(expected, |number| integer.set(number).then_some(()))
            }
            Slot::Number(number) => {
                if !matches!(self.scan.peek(), Some(b'-' | b'0'..=b'9')) {
                    return Err(self.mismatch(number.expected()));
                }
                let digits = self.scan.number()?;
                if number.set(digits) { Ok(()) } else { Err(self.fail("a number is out of range".to_owned())) }
            }
            Slot::Ignore => self.scan.skip(),
            Slot::Value(value) => {
                *value = self.any()?;
                Ok(())
            }
            // Enums, dates and the rare kinds: through a text of their own.
            mut other => {
                if !matches!(other, Slot::Text(_)) {
                    let value = self.any()?;
                    return super::decode::fill_value(other, &value).map_err(|error| self.inner(error));
                }
                if self.scan.peek() != Some(b'"') {
                    return Err(self.mismatch(expected(&other)));
                }
                let mut buffer = String::new();
                let taken = match (&mut other, self.scan.plain_string()) {
                    (Slot::Text(text), Some(plain)) => text.set(plain),
                    (Slot::Text(text), None) => {
                        self.scan.string(|part| buffer.push_str(part))?;
                        text.set(&buffer)
                    }
                    _ => false,
                };
                if taken {
                    Ok(())
                } else {
                    Err(self.fail(format!("expected {}, found another string", expected(&other))))
                }
            }
        }
    }

    fn number(&mut self) -> Result<f64, Stop> {
        if !matches!(self.scan.peek(), Some(b'-' | b'0'..=b'9')) {
            return Err(self.mismatch("a number"));
        }
        let number: Option<f64> = self.scan.number()?.parse().ok();
        number.filter(|number| number.is_finite()).ok_or_else(|| self.fail("a number is out of range".to_owned()))
    }

    #[expect(clippy::cast_possible_truncation, reason = "the number is whole and far below the limit")]
    fn integer<T>(&mut self, expected: &str, take: impl FnOnce(i128) -> Option<T>) -> Result<T, Stop> {
        if !matches!(self.scan.peek(), Some(b'-' | b'0'..=b'9')) {
            return Err(self.mismatch(expected));
        }
        let text = self.scan.number()?;
        let whole = match text.parse::<i64>() {
            Ok(number) => Some(i128::from(number)),
            // Some servers write whole numbers as 1.0 or 1e3.
            Err(_) => text.parse::<i128>().ok().or_else(|| {
                text.parse::<f64>()
                    .ok()
                    .filter(|number| number.fract() == 0.0 && number.abs() < 9e15)
                    .map(|number| number as i128)
            }),
        };
        match whole {
            None => Err(self.fail(format!("expected {expected}, found a fraction"))),
            Some(number) => {
                take(number).ok_or_else(|| self.fail(format!("expected {expected}, found an integer out of range")))
            }
        }
    }

    fn object(&mut self, object: &mut dyn Object) -> Result<(), Stop> {
        if self.scan.peek() != Some(b'{') {
            return Err(self.mismatch("an object"));
        }
        let table = object.table();
        let fields = table.fields;
        let mut seen = Seen::new(fields.len());
        let mut hint = 0;
        let mut name = String::new();
        self.scan.step();
        let mut more = self.scan.first(b'}')?;
        while more {
            // Most bodies follow the document's order, so the key after the last one is tried first.
            let (key, index) = match fields.get(hint) {
                Some(field) if self.scan.expected_key(field.name) => ("", Some(hint)),
                _ => {
                    let key = self.scan.key(&mut name)?;
                    (key, fields.iter().position(|field| field.name == key))
                }
            };
            match index {
                Some(index) => {
                    seen.insert(index);
                    hint = index + 1;
                    if let Err(stop) = self.value(object.field_mut(index)) {
                        self.steps.push(Step::Key(fields.get(index).map_or("", |field| field.name).to_owned()));
                        return Err(stop);
                    }
                }
                None if table.additional => {
                    let key = key.to_owned();
                    self.entry(object.field_mut(fields.len()), key)?;
                }
                None => self.scan.skip()?,
            }
            more = self.scan.next(b'}')?;
        }
        match fields.iter().enumerate().find(|(index, field)| field.is_required() && !seen.contains(*index)) {
            None => Ok(()),
            Some((_, field)) => {
                self.steps.push(Step::Key(field.name.to_owned()));
                Err(self.fail("is missing".to_owned()))
            }
        }
    }

    fn entry(&mut self, slot: Slot<'_>, key: String) -> Result<(), Stop> {
        let Slot::Map(map) = slot else { return self.scan.skip() };
        self.value(map.insert(&key)).inspect_err(|Stop| self.steps.push(Step::Key(key)))
    }

    fn map(&mut self, map: &mut dyn Map) -> Result<(), Stop> {
        if self.scan.peek() != Some(b'{') {
            return Err(self.mismatch("an object"));
        }
        let mut name = String::new();
        self.scan.step();
        let mut more = self.scan.first(b'}')?;
        while more {
            let key = self.scan.key(&mut name)?.to_owned();
            self.entry(Slot::Map(&mut *map), key)?;
            more = self.scan.next(b'}')?;
        }
        Ok(())
    }

    fn list(&mut self, list: &mut dyn List) -> Result<(), Stop> {
        if self.scan.peek() != Some(b'[') {
            return Err(self.mismatch("an array"));
        }
        list.clear();
        self.scan.step();
        let mut more = self.scan.first(b']')?;
        while more {
            if let Err(stop) = self.value(list.push()) {
                self.steps.push(Step::Index(list.count().saturating_sub(1)));
                return Err(stop);
            }
            more = self.scan.next(b']')?;
        }
        Ok(())
    }

    fn union(&mut self, union: &mut dyn Union) -> Result<(), Stop> {
        let table = union.table();
        self.scan.peek();
        let start = self.scan.mark();
        let mut tag = String::new();
        let tag = self.scan.find_string(table.tag, &mut tag).transpose()?;
        match unions::by_tag(table, tag) {
            Tagged::Variant(index) => {
                self.scan.back(start);
                self.value(union.select(index))
            }
            Tagged::Unknown => {
                self.scan.back(start);
                let value = self.any()?;
                unions::keep(union, &value).map_err(|error| self.inner(error))
            }
            Tagged::No => {
                self.scan.back(start);
                self.rounded = false;
                let value = self.any()?;
                unions::fill(union, &value).map_err(|error| self.inner(error))?;
                let (index, _) = union.content();
                if self.rounded && index < table.variants.len() {
                    // Once it is known which variant it is, the text says more than the value.
                    self.scan.back(start);
                    return self.value(union.select(index));
                }
                Ok(())
            }
        }
    }

    /// Goes one level down, if it is not too deep.
    fn nested(&mut self, inside: impl FnOnce(&mut Self) -> Result<(), Stop>) -> Result<(), Stop> {
        self.scan.down()?;
        let result = inside(self);
        self.scan.up();
        result
    }

    fn inner(&mut self, error: DecodeError) -> Stop {
        let (steps, problem) = error.into_parts();
        self.steps.extend(steps);
        self.scan.fail(problem)
    }

    fn fail(&mut self, problem: String) -> Stop {
        self.scan.fail(problem)
    }

    /// Says that something else was found than `expected`.
    fn mismatch(&mut self, expected: &str) -> Stop {
        let found = match self.scan.peek() {
            Some(b'"') => "a string",
            Some(b'{') => "an object",
            Some(b'[') => "an array",
            Some(b't' | b'f') => "a boolean",
            Some(b'n') => "null",
            Some(b'-' | b'0'..=b'9') => "a number",
            Some(_) => "something that is not JSON",
            None => "the end of the text",
        };
        self.scan.fail(format!("expected {expected}, found {found}"))
    }
}
