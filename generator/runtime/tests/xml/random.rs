//! Many values that a generator of numbers thinks up: written, parsed by `roxmltree`, read again.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};
use specstep_runtime::{Maybe, to_value};

use super::types::{Ball, LIBRARY, Mood, Note, PET, Pet, Place, Toy};
use super::{read, write};

/// Numbers by the rule of Knuth's MMIX.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(2) == 0).then(|| make(self))
    }

    fn text(&mut self) -> String {
        const PARTS: [&str; 14] = ["a", " ", "<", ">", "&", "\"", "'", "\r", "\n", "\t", "]]>", "é", "😀", "&amp;"];
        (0..self.below(6)).map(|_| PARTS[self.below(PARTS.len())]).collect()
    }

    fn number(&mut self) -> i64 {
        i64::try_from(self.below(1 << 30)).unwrap() - (1 << 29)
    }

    fn pet(&mut self, depth: usize) -> Pet {
        let friends = if depth == 0 { 0 } else { self.below(3) };
        Pet {
            id: self.number(),
            name: self.text(),
            nickname: [Maybe::Absent, Maybe::Null, Maybe::Value(self.text())][self.below(3)].clone(),
            weight: self.maybe(|random| f64::from(i32::try_from(random.number()).unwrap()) / 8.0),
            good: self.maybe(|random| random.below(2) == 0),
            tags: (0..self.below(4)).map(|_| self.text()).collect(),
            scores: self.maybe(|random| (0..random.below(4)).map(|_| random.number()).collect()),
            friends: (0..friends).map(|_| self.pet(depth - 1)).collect(),
            grid: self.maybe(|random| {
                (0..random.below(3)).map(|_| (0..random.below(3)).map(|_| random.number()).collect()).collect()
            }),
            mood: self.maybe(|random| if random.below(2) == 0 { Mood::Happy } else { Mood::Other("sad".to_owned()) }),
            note: self.maybe(|random| Note { lang: random.maybe(Self::text), text: random.text() }),
            place: self.maybe(|random| Place { city: Some(random.text()), zip: random.maybe(Self::number) }),
            toy: self.maybe(|random| match random.below(3) {
                0 => Toy::Ball(Ball { size: random.number() }),
                1 => Toy::Name(format!("n{}", random.text())),
                _ => Toy::Count(random.number()),
            }),
            free: None,
            // An empty list of lists leaves no trace, as it has no element around it.
            names: random_names(self),
            other: (0..self.below(3)).map(|index| (format!("k{index}"), self.text())).collect::<BTreeMap<_, _>>(),
        }
    }
}

fn random_names(random: &mut Random) -> Option<Vec<Vec<String>>> {
    random
        .maybe(|random| (0..=random.below(2)).map(|_| (0..random.below(3)).map(|_| random.text()).collect()).collect())
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| child.tag_name().name() == name)
}

fn text(node: Node<'_, '_>) -> String {
    node.children().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

/// Compares a pet with what another parser says of its XML.
fn compare(pet: &Pet, element: Node<'_, '_>) {
    assert_eq!(element.attribute("id"), Some(pet.id.to_string().as_str()));
    let name = child(element, "name").unwrap();
    assert_eq!((text(name), name.tag_name().namespace()), (pet.name.clone(), Some(LIBRARY)));
    let nil = child(element, "nickname")
        .and_then(|node| node.attribute(("http://www.w3.org/2001/XMLSchema-instance", "nil")));
    assert_eq!(nil, pet.nickname.is_null().then_some("true"));
    assert_eq!(child(element, "nickname").filter(|_| nil.is_none()).map(text), pet.nickname.clone().value());
    let of = |name: &str, inner: &str| -> Option<Vec<String>> {
        Some(child(element, name)?.children().filter(|child| child.tag_name().name() == inner).map(text).collect())
    };
    assert_eq!(of("tags", "tag"), Some(pet.tags.clone()));
    assert_eq!(of("grid", "row").map(|rows| rows.len()), pet.grid.as_ref().map(Vec::len));
    assert_eq!(child(element, "city").map(text), pet.place.as_ref().and_then(|place| place.city.clone()));
    let note = child(element, "note");
    assert_eq!(note.map(text), pet.note.as_ref().map(|note| note.text.clone()));
    assert_eq!(
        note.and_then(|note| note.attribute(("urn:o", "lang"))),
        pet.note.as_ref().and_then(|note| note.lang.as_deref())
    );
    for (key, value) in &pet.other {
        assert_eq!(child(element, key).map(text).as_ref(), Some(value));
    }
    let friends: Vec<_> = element.children().filter(|child| child.tag_name().name() == "friend").collect();
    assert_eq!(friends.len(), pet.friends.len());
    pet.friends.iter().zip(friends).for_each(|(pet, node)| compare(pet, node));
}

#[test]
fn values_survive_and_another_parser_agrees() {
    let mut random = Random(2026);
    for _ in 0..500 {
        let pet = random.pet(2);
        let written = write(&PET, &pet).unwrap();
        compare(&pet, Document::parse(&written).unwrap().root_element());
        let again: Pet = read(&PET, &written).unwrap_or_else(|error| panic!("{error}: {written}"));
        assert_eq!(to_value(&again), to_value(&pet), "{written}");
        assert_eq!(write(&PET, &again).unwrap(), written);
    }
}
