//! XML bodies, on types as the generator writes them, with `roxmltree` as the second opinion.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops where it fails"
)]

mod hostile;
mod random;
mod types;

use serde_json::{Value, json};
use specstep_runtime::{Format, Maybe, Schema, Xml, from_value, to_value};
use types::{ANY, PET, PETS, Pet, Toy};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

fn read<T: Schema>(xml: &'static Xml, text: &str) -> Result<T, String> {
    xml.read(text.as_bytes()).map_err(|error| error.to_string())
}

fn write<T: Schema>(xml: &'static Xml, value: &T) -> Result<String, String> {
    let text = String::from_utf8(xml.write(value)?).expect("UTF-8");
    roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    Ok(text)
}

fn pet(value: &Value) -> Pet {
    from_value(value).expect("a pet")
}

/// What a pet in XML is in JSON.
fn pet_json(text: &str) -> Value {
    to_value(&read::<Pet>(&PET, text).unwrap_or_else(|error| panic!("{error}: {text}")))
}

#[test]
fn everything_there_is_both_ways() {
    let value = json!({
        "id": 7, "name": "a < b & \"c\" ]]> \r\n\t é😀", "nickname": null, "weight": 1.5, "good": true, "tags": ["x", "", " y "],
        "scores": [1, -2], "friends": [{"id": 8, "name": "F", "tags": [], "friends": []}], "grid": [[1, 2], [], [3]],
        "mood": "odd", "note": {"lang": "a \"quoted\"\r\n\ttext", "text": " kept "}, "place": {"city": "Bonn", "zip": 5},
        "toy": {"size": 3}, "free": {"@a": "1", "#text": "t", "b": ["1", {"c": "2"}], "d": null}, "more": "m"
    });
    let text = write(&PET, &pet(&value)).unwrap();
    let expected = "<p:pet xmlns:p=\"https://example.com/pets\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
        xmlns:o=\"urn:o\" id=\"7\" scores=\"1 -2\"><p:name>a &lt; b &amp; \"c\" ]]&gt; &#13;\n\t é😀</p:name>\
        <nickname xsi:nil=\"true\"/><weight>1.5</weight><good>true</good><tags><tag>x</tag><tag/><tag> y </tag></tags>\
        <friend id=\"8\"><p:name>F</p:name><tags/></friend>\
        <grid><row><cell>1</cell><cell>2</cell></row><row/><row><cell>3</cell></row></grid>\
        <mood>odd</mood><note o:lang=\"a &quot;quoted&quot;&#13;&#10;&#9;text\"> kept </note><city>Bonn</city><zip>5</zip>\
        <toy><size>3</size></toy><free a=\"1\">t<b>1</b><b><c>2</c></b><d xsi:nil=\"true\"/></free><more>m</more></p:pet>";
    assert_eq!(text, format!("{HEAD}{expected}"));
    assert_eq!(pet_json(&text), value);
}

#[test]
fn what_comes_in_may_be_spelt_otherwise() {
    let text = "\u{feff}<!-- c --><?pi x?><Other xmlns:q='https://example.com/pets' scores=' 1\n2 ' id='&#x37;'>
        <later/><weight> 1e1 </weight><q:name><![CDATA[a<]]>&lt;<!-- c -->b</q:name><good>1</good>
        <friend id='8'><name>no prefix</name><tags><item>any name</item></tags></friend><mood>
        happy </mood><tags><tag>t</tag><stray>s</stray></tags><tags2/><note>text</note>
        <friend id='9'><q:name/><tags/></friend></Other>";
    let expected = json!({
        "id": 7, "name": "a<<b", "weight": 10.0, "good": true, "tags": ["t"], "scores": [1, 2], "mood": "happy",
        "friends": [
            {"id": 8, "name": "no prefix", "tags": ["any name"], "friends": []},
            {"id": 9, "name": "", "tags": [], "friends": []}
        ],
        "note": {"text": "text"}, "later": "", "tags2": ""
    });
    assert_eq!(pet_json(text), expected);
}

#[test]
fn nothing_null_and_blank_are_told_apart() {
    let text = |inside: &str| {
        let xsi = "http://www.w3.org/2001/XMLSchema-instance";
        format!("<pet id='1' xmlns:x='{xsi}'><name/><tags/>{inside}</pet>")
    };
    let read = |inside: &str| read::<Pet>(&PET, &text(inside)).expect(inside);
    assert!(matches!(read("").nickname, Maybe::Absent));
    assert!(matches!(read("<nickname x:nil='true'/>").nickname, Maybe::Null));
    assert!(matches!(read("<nickname/>").nickname, Maybe::Value(text) if text.is_empty()));
    assert_eq!(read("<weight/>").weight, None);
    assert!(read("<city/>").place.is_some() && read("<zap/>").place.is_none());
    assert!(read("<note/>").note.is_some_and(|note| note.text.is_empty() && note.lang.is_none()));
}

#[test]
fn unions_follow_the_rules_of_json() {
    let toy = |inside: &str| {
        let pet: Pet = read(&PET, &format!("<pet id='1'><name/><tags/><toy>{inside}</toy></pet>")).expect(inside);
        pet.toy.expect("a toy")
    };
    assert!(matches!(toy("<size>2</size>"), Toy::Ball(ball) if ball.size == 2));
    assert!(matches!(toy("12"), Toy::Count(12)));
    assert!(matches!(toy("12a"), Toy::Name(text) if text == "12a"));
    assert!(matches!(toy("<a k='v'/>"), Toy::Unknown(value) if value == json!({"a": {"@k": "v"}})));
}

#[test]
fn names_follow_namespaces_as_far_as_they_are_given() {
    let text = "<pet xmlns='urn:x' xmlns:p='https://example.com/pets' xmlns:y='urn:y' id='1'>
        <y:name>foreign</y:name><p:name>right</p:name><y:weight>1</y:weight><weight>2</weight><tags/></pet>";
    let pet: Pet = read(&PET, text).unwrap();
    assert_eq!((pet.name.as_str(), pet.weight), ("right", Some(2.0)));
    assert_eq!(
        read::<Pet>(&PET, "<pet id='1'><y:name xmlns:y='urn:y'>a</y:name><tags/></pet>").unwrap_err(),
        "name: is missing"
    );
}

#[test]
fn a_list_at_the_root_has_an_element_around_it() {
    let text =
        "<ArrayOfPet><pet id='1'><name>a</name><tags/></pet><pet id='2'><name>b</name><tags/></pet></ArrayOfPet>";
    let pets: Vec<Pet> = read(&PETS, text).unwrap();
    assert_eq!(pets.iter().map(|pet| pet.id).collect::<Vec<_>>(), [1, 2]);
    assert!(
        write(&PETS, &pets)
            .unwrap()
            .starts_with(&format!("{HEAD}<pets xmlns:p=\"https://example.com/pets\"><pet id=\"1\">"))
    );
    assert_eq!(write(&PETS, &Vec::<Pet>::new()).unwrap(), format!("{HEAD}<pets/>"));
    let none: Option<Pet> = read(&PET, "<pet xmlns:x='http://www.w3.org/2001/XMLSchema-instance' x:nil='1'/>").unwrap();
    assert!(none.is_none());
}

#[test]
fn errors_name_the_way() {
    for (text, expected) in [
        ("<pet id='x'><name/><tags/></pet>", "id: expected an integer, found a string"),
        ("<pet><name/><tags/></pet>", "id: is missing"),
        ("<pet id='1'><name/></pet>", "tags: is missing"),
        ("<pet id='1'><name/><tags/><weight>inf</weight></pet>", "weight: expected a number, found a string"),
        (
            "<pet id='1'><name/><tags/><grid><row/><row><cell>1</cell><cell>b</cell></row></grid></pet>",
            "grid[1][1]: expected an integer, found a string",
        ),
        (
            "<pet id='1'><name/><tags/><friend id='1'><name/><tags/></friend><friend/></pet>",
            "friends[1].id: is missing",
        ),
    ] {
        assert_eq!(read::<Pet>(&PET, text).unwrap_err(), expected);
    }
    let base = json!({"id": 1, "name": "", "tags": [], "friends": []});
    let with = |key: &str, value: Value| {
        let mut all = base.clone();
        all[key] = value;
        write(&PET, &pet(&all)).unwrap_err()
    };
    assert_eq!(with("tags", json!(["a", "\u{1}"])), "body.tags[1]: has a character that XML cannot carry");
    assert_eq!(
        with("note", json!({"text": "", "lang": "\u{fffe}"})),
        "body.note.lang: has a character that XML cannot carry"
    );
    assert_eq!(with("1st", json!("x")), "body.1st: is called what nothing in XML can be called");
    assert_eq!(with("a:b:c", json!("x")), "body.a:b:c: is called what nothing in XML can be called");
}

#[test]
fn other_encodings_are_read() {
    let text = "<any>é\u{1f600}</any>";
    let units: Vec<u16> = text.encode_utf16().collect();
    let little: Vec<u8> = [0xff, 0xfe].into_iter().chain(units.iter().flat_map(|unit| unit.to_le_bytes())).collect();
    let big: Vec<u8> = [0xfe, 0xff].into_iter().chain(units.iter().flat_map(|unit| unit.to_be_bytes())).collect();
    let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><any>\xe9</any>".to_vec();
    for (bytes, expected) in [
        (little, Ok("é\u{1f600}")),
        (big, Ok("é\u{1f600}")),
        (latin, Ok("é")),
        (b"<any>\xe9</any>".to_vec(), Err("the text is not UTF-8")),
    ] {
        let mut value = String::new();
        let read = ANY.decode(value.slot(), &bytes).map(|()| value.as_str()).map_err(|error| error.to_string());
        assert_eq!(read.as_deref().map_err(String::as_str), expected.as_ref().map(|text| *text).map_err(|text| *text));
    }
}

#[test]
fn untyped_values_keep_what_is_in_them() {
    let text = "<any a='1' x:b='2' xmlns:x='urn:x'>\n <c/>\n <c>3</c><d><e f='4'>5</e></d>\n</any>";
    let value: Value = read(&ANY, text).unwrap();
    assert_eq!(value, json!({"@a": "1", "@b": "2", "c": ["", "3"], "d": {"e": {"@f": "4", "#text": "5"}}}));
    let again: Value = read(&ANY, &write(&ANY, &value).unwrap()).unwrap();
    assert_eq!(again, value);
}
