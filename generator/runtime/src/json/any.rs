//! Values that no type describes.

use serde_json::Value;

use super::{Reader, Stop};

impl Reader<'_> {
    /// Reads any value. Numbers keep all the digits that an `f64` has, which `serde_json` does not promise by itself.
    pub(super) fn any(&mut self) -> Result<Value, Stop> {
        match self.scan.peek() {
            Some(b'"') => {
                let mut text = String::new();
                self.scan.string(|part| text.push_str(part))?;
                Ok(Value::String(text))
            }
            Some(b'{') => {
                let mut entries = serde_json::Map::new();
                self.nested(|reader| reader.any_entries(&mut entries))?;
                Ok(Value::Object(entries))
            }
            Some(b'[') => {
                let mut items = Vec::new();
                self.nested(|reader| reader.any_items(&mut items))?;
                Ok(Value::Array(items))
            }
            Some(b'-' | b'0'..=b'9') => {
                let text = self.scan.number()?;
                let whole = text.parse().map(i64::into).or_else(|_| text.parse().map(u64::into));
                match whole {
                    Ok(number) if text != "-0" => Ok(Value::Number(number)),
                    _ => {
                        self.rounded |= text.len() > 15 || text.ends_with('0') || text.contains(['e', 'E']);
                        let number = text.parse().ok().and_then(serde_json::Number::from_f64);
                        number.map(Value::Number).ok_or_else(|| self.fail("a number is out of range".to_owned()))
                    }
                }
            }
            Some(b't') => self.scan.literal("true").map(|()| Value::Bool(true)),
            Some(b'f') => self.scan.literal("false").map(|()| Value::Bool(false)),
            // Also what says that there is no value here.
            _ => self.scan.skip().map(|()| Value::Null),
        }
    }

    fn any_entries(&mut self, entries: &mut serde_json::Map<String, Value>) -> Result<(), Stop> {
        let mut name = String::new();
        self.scan.step();
        let mut more = self.scan.first(b'}')?;
        while more {
            let key = self.scan.key(&mut name)?.to_owned();
            let value = self.any()?;
            entries.insert(key, value);
            more = self.scan.next(b'}')?;
        }
        Ok(())
    }

    fn any_items(&mut self, items: &mut Vec<Value>) -> Result<(), Stop> {
        self.scan.step();
        let mut more = self.scan.first(b']')?;
        while more {
            items.push(self.any()?);
            more = self.scan.next(b']')?;
        }
        Ok(())
    }
}
