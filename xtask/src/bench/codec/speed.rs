//! Decodes and encodes the same JSON through generated tables and through serde's derives.

use std::hint::black_box;
use std::time::Instant;

use codec_tables::runtime;

type Derived = Vec<codec_derive::T0>;
type Tables = Vec<codec_tables::types::T0>;

fn main() {
    let mut list = String::from("[");
    let mut state = 1;
    while list.len() < 4_000_000 {
        if list.len() > 1 {
            list.push(',');
        }
        object(3, &mut state, &mut list);
    }
    list.push(']');
    let mut small = String::from("[");
    object(0, &mut state, &mut small);
    small.push(']');
    compare("list of 4 MB", list.as_bytes(), 1);
    compare("one small object", small.as_bytes(), 20_000);
}

/// Prints megabytes per second both ways, and how the tables compare; the two take turns.
fn compare(name: &str, json: &[u8], repeat: usize) {
    let derived: Derived = serde_json::from_slice(json).expect("the derives read it");
    let tables: Tables = runtime::from_json(json).expect("the tables read it");
    assert_eq!(serde_json::to_vec(&derived).expect("encodes"), runtime::to_json(&tables), "both write the same");
    let mut best = [f64::MAX; 4];
    for _ in 0..15 {
        time(&mut best[0], repeat, || drop(black_box(serde_json::from_slice::<Derived>(black_box(json)))));
        time(&mut best[1], repeat, || drop(black_box(runtime::from_json::<Tables>(black_box(json)))));
        time(&mut best[2], repeat, || drop(black_box(serde_json::to_vec(black_box(&derived)))));
        time(&mut best[3], repeat, || drop(black_box(runtime::to_json(black_box(&tables)))));
    }
    let speed = best.map(|seconds| json.len() as f64 * repeat as f64 / 1e6 / seconds);
    println!("{name}: decode, derives (MB/s) {}", speed[0]);
    println!("{name}: decode, tables (MB/s) {}", speed[1]);
    println!("{name}: decode, tables against derives {}", speed[1] / speed[0]);
    println!("{name}: encode, derives (MB/s) {}", speed[2]);
    println!("{name}: encode, tables (MB/s) {}", speed[3]);
    println!("{name}: encode, tables against derives {}", speed[3] / speed[2]);
}

fn time(best: &mut f64, repeat: usize, mut work: impl FnMut()) {
    let start = Instant::now();
    for _ in 0..repeat {
        work();
    }
    *best = best.min(start.elapsed().as_secs_f64());
}

/// An object with three children on each of `depth` levels, strings with escapes, and a key that no type knows.
fn object(depth: usize, state: &mut u64, out: &mut String) {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    let number = *state >> 33;
    out.push_str(&format!(
        "{{\"id\":\"file-{number:016x}\",\"created_at\":{},\"display_name\":\"A \\\"name\\\" of {number}\",\"enabled\":{},\
         \"ratio\":{},\"tags\":[\"t{}\",\"some longer tag\",\"c\"],\"children\":[",
        1_700_000_000 + number % 1000,
        number % 2 == 0,
        (number % 1000) as f64 / 8.0,
        number % 100,
    ));
    for index in 0..if depth > 0 { 3 } else { 0 } {
        if index > 0 {
            out.push(',');
        }
        object(depth - 1, state, out);
    }
    out.push_str(&format!("],\"unknown_key\":{{\"a\":[1,2,3]}},\"limit\":{}}}", number % 50));
}
