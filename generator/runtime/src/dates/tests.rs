use super::super::{from_json, to_json};
use super::{DateTime, Duration, HttpDate, UnixTime, is_date, is_date_time, is_duration, is_time};
use std::time::SystemTime;

#[test]
fn what_is_received_is_sent_back_the_same() {
    let texts = [
        "2022-08-26T18:38:00.000Z",
        "2024-02-29T12:30:00.123456789012+02:00",
        "9999-12-31T23:59:59.9999999Z",
        "2016-12-31T23:59:60Z",
        "2024-02-29T12:30:00",
        "yesterday",
        "",
    ];
    for text in texts {
        let json = format!("\"{text}\"");
        let value: DateTime = from_json(json.as_bytes()).expect(text);
        assert_eq!((value.as_str(), to_json(&value)), (text, json.into_bytes()));
    }
    assert_eq!(
        from_json::<DateTime>(b"1").unwrap_err().to_string(),
        "expected a date and time (RFC 3339), found a number"
    );
    let value: UnixTime = from_json(b"1686566864").unwrap();
    assert_eq!((value.0, to_json(&value)), (1_686_566_864, b"1686566864".to_vec()));
}

#[test]
fn what_is_well_formed_is_known() {
    type Case = (fn(&str) -> bool, &'static [&'static str], &'static [&'static str]);
    let cases: [Case; 4] = [
        (
            is_date,
            &["2024-02-29", "2000-02-29", "9999-12-31"],
            &[
                "",
                "2023-02-29",
                "1900-02-29",
                "29.02.2024",
                "24-02-29",
                "2024-2-9",
                "2024-13-01",
                "2024-00-01",
                "2024-01-00",
                "2024-0229",
                "2024-01-01-01",
                "2024-01-+1",
            ],
        ),
        (
            is_time,
            &["12:30:00Z", "12:30", "23:59:60.5z", "00:00:00+02:00", "00:00:00-0330"],
            &["", "24:00:00", "12:60:00", "12", "12:30:00.", "12:30:00+2", "12:30:00+2:00", "a:b:c"],
        ),
        (
            is_date_time,
            &["2024-02-29T12:30:00Z", "2024-02-29 12:30:00.5+00:00", "2024-02-29t12:30:00"],
            &["2024-02-29", "12:30:00Z", "2024-02-29T", "2023-02-29T12:30:00Z", "20240229T123000Z"],
        ),
        (
            is_duration,
            &["P40D", "PT36S", "-P1Y2M3W4DT5H6M7.5S", "PT0,5S", "P1M", "PT1M"],
            &["", "P", "PT", "P1", "P1S", "P1DT", "40D", "1:00", "P1D2Y", "PT1.S", "P-1D"],
        ),
    ];
    for (knows, good, bad) in cases {
        for text in good {
            assert!(knows(text), "{text}");
        }
        for text in bad {
            assert!(!knows(text), "{text}");
        }
    }
}

#[test]
fn moments_of_the_standard_library_come_in() {
    let moment = SystemTime::UNIX_EPOCH + std::time::Duration::from_millis(1_661_524_680_900);
    let date = HttpDate::from(moment);
    assert_eq!(date.as_str(), "Fri, 26 Aug 2022 14:38:00 GMT");
    assert_eq!(date.to_system_time().unwrap(), moment - std::time::Duration::from_millis(900));
    assert!(HttpDate::from("today").to_system_time().is_err());
    let before = SystemTime::UNIX_EPOCH - std::time::Duration::from_secs(1);
    assert_eq!(HttpDate::from(before).as_str(), "Thu, 01 Jan 1970 00:00:00 GMT");

    let cases = [(90_000, "PT90S"), (500, "PT0.5S"), (0, "PT0S"), (1_050, "PT1.05S")];
    for (millis, text) in cases {
        assert_eq!(Duration::from(std::time::Duration::from_millis(millis)).as_str(), text);
    }
}
