//! Whether, and after how long, an attempt is made again.
//!
//! In: a policy and what came of an attempt. Out: a delay or none. Pure but for the clock and the random numbers that the
//! caller passes in. Knows nothing of operations; waiting and sending are the engine's.

use std::fmt;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use http::{HeaderMap, StatusCode};

use super::operation::Method;
use super::transport::TransportError;

/// When a failed attempt is made again.
///
/// By default a call is retried twice, and only if that is safe: the method is idempotent (all but POST and PATCH), the call
/// has an idempotency key, or the server cannot have seen the request. Retried are the statuses 408, 429, 500, 502, 503 and
/// 504, broken connections, and attempts that timed out. A client that keeps failing stops retrying until calls succeed again.
#[derive(Clone)]
pub struct RetryPolicy {
    retries: u32,
    first_delay: Duration,
    longest_delay: Duration,
    longest_server_delay: Duration,
    classify: Option<Arc<Classify>>,
}

type Classify = dyn Fn(&Attempt<'_>) -> Decision + Send + Sync;

/// A failed attempt, as a classifier sees it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Attempt<'a> {
    /// The number of the attempt, from 1.
    pub number: u32,
    /// The HTTP method.
    pub method: Method,
    /// Whether sending again is safe by itself.
    pub idempotent: bool,
    /// The status, if there is an answer.
    pub status: Option<StatusCode>,
    /// The headers, if there is an answer.
    pub headers: Option<&'a HeaderMap>,
    /// The body, as far as it was read; empty if there is no answer.
    pub body: &'a [u8],
    /// Why there is no answer.
    pub error: Option<&'a TransportError>,
}

impl Attempt<'_> {
    /// The body as JSON.
    #[must_use]
    pub fn json(&self) -> Option<serde_json::Value> {
        serde_json::from_slice(self.body).ok()
    }
}

/// What a classifier decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Decision {
    /// As the policy would without a classifier.
    Default,
    /// Give up.
    Stop,
    /// Try again after the usual delay, even where it is not known to be safe.
    Retry,
    /// Try again after this delay.
    RetryAfter(Duration),
}

impl RetryPolicy {
    /// The default: two retries after half a second and a second (both times a random part of it), at most eight seconds; a
    /// delay that the server asks for (`Retry-After`) counts if it is at most a minute, and above that the call fails at once.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            retries: 2,
            first_delay: Duration::from_millis(500),
            longest_delay: Duration::from_secs(8),
            longest_server_delay: Duration::from_secs(60),
            classify: None,
        }
    }

    /// No retries.
    #[must_use]
    pub const fn none() -> Self {
        let mut policy = Self::new();
        policy.retries = 0;
        policy
    }

    /// How many times a call is made again at most.
    #[must_use]
    pub const fn retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }

    /// The longest wait before the first retry (it doubles with each) and before any.
    #[must_use]
    pub const fn delays(mut self, first: Duration, longest: Duration) -> Self {
        self.first_delay = first;
        self.longest_delay = longest;
        self
    }

    /// The longest wait that a server may ask for.
    #[must_use]
    pub const fn longest_server_delay(mut self, longest: Duration) -> Self {
        self.longest_server_delay = longest;
        self
    }

    /// Asks `classify` about every failed attempt, for APIs whose status does not tell what may be retried.
    #[must_use]
    pub fn classify(mut self, classify: impl Fn(&Attempt<'_>) -> Decision + Send + Sync + 'static) -> Self {
        self.classify = Some(Arc::new(classify));
        self
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for RetryPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RetryPolicy")
            .field("retries", &self.retries)
            .field("first_delay", &self.first_delay)
            .field("longest_delay", &self.longest_delay)
            .field("longest_server_delay", &self.longest_server_delay)
            .field("classify", &self.classify.is_some())
            .finish()
    }
}

/// Whether an answer of this status may be another one later.
pub(crate) fn is_transient(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504)
}

/// How long to wait before the next attempt; `None` to give up. `random` is from 0 to 1.
pub(crate) fn delay(policy: &RetryPolicy, attempt: &Attempt<'_>, now: SystemTime, random: f64) -> Option<Duration> {
    if attempt.number > policy.retries {
        return None;
    }
    let decision = policy.classify.as_ref().map_or(Decision::Default, |classify| classify(attempt));
    match decision {
        Decision::Stop => return None,
        Decision::RetryAfter(delay) => return Some(delay),
        Decision::Retry => {}
        Decision::Default => {
            let transient =
                attempt.status.is_some_and(is_transient) || attempt.error.is_some_and(TransportError::is_transient);
            let safe = attempt.idempotent || attempt.error.is_some_and(TransportError::is_before_sent);
            if !transient || !safe {
                return None;
            }
        }
    }
    match attempt.headers.and_then(|headers| server_delay(headers, now)) {
        Some(delay) => (delay <= policy.longest_server_delay).then_some(delay),
        None => Some(backoff(policy, attempt.number).mul_f64(random.clamp(0.0, 1.0))),
    }
}

fn backoff(policy: &RetryPolicy, attempt: u32) -> Duration {
    let factor = 2_u32.saturating_pow(attempt.saturating_sub(1));
    policy.first_delay.saturating_mul(factor).min(policy.longest_delay)
}

/// What `retry-after-ms` or `Retry-After` (RFC 9110 section 10.2.3: seconds or a date; fractions are accepted) ask for.
fn server_delay(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim);
    let number = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite() && *number >= 0.0);
    if let Some(milliseconds) = text("retry-after-ms").and_then(number) {
        return Duration::try_from_secs_f64(milliseconds / 1000.0).ok();
    }
    let after = text("retry-after")?;
    if let Some(seconds) = number(after) {
        // More than fits is longer than any limit.
        return Some(Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX));
    }
    let date = httpdate::parse_http_date(after).ok()?;
    Some(date.duration_since(now).unwrap_or(Duration::ZERO))
}

/// Limits the retries of a client as a whole, so that a failing server is not hit threefold by everyone.
///
/// Starts with enough for 50 retries; each successful call earns a tenth of one back.
#[derive(Debug)]
pub(crate) struct Budget(AtomicU32);

impl Budget {
    const FULL: u32 = 500;
    const RETRY: u32 = 10;

    pub(crate) const fn new() -> Self {
        Self(AtomicU32::new(Self::FULL))
    }

    /// Takes the price of a retry, if there is enough.
    pub(crate) fn spend(&self) -> bool {
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(Self::RETRY)).is_ok()
    }

    /// A call succeeded.
    pub(crate) fn earn(&self) {
        let add = |left: u32| (left < Self::FULL).then_some(left.saturating_add(1));
        // An error means that it is full already.
        let _ = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, add);
    }
}

/// A random number. The standard library seeds its hash maps from the operating system; no more is needed here.
pub(crate) fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// A random number from 0 to 1.
pub(crate) fn random_fraction() -> f64 {
    f64::from(u32::try_from(random() >> 32).unwrap_or_default()) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::transport::TransportErrorKind;
    use super::*;

    fn attempt(number: u32, idempotent: bool, status: u16) -> Attempt<'static> {
        let status = StatusCode::from_u16(status).ok();
        Attempt { number, method: Method::Get, idempotent, status, headers: None, body: b"", error: None }
    }

    #[test]
    fn retries_what_is_safe_and_transient() {
        let policy = RetryPolicy::new();
        let expected = [
            (attempt(1, true, 500), Some(500)),
            (attempt(2, true, 500), Some(1000)),
            (attempt(3, true, 500), None),
            (attempt(1, false, 500), None),
            (attempt(1, true, 404), None),
            (attempt(1, true, 501), None),
            (attempt(1, true, 429), Some(500)),
            (attempt(1, true, 408), Some(500)),
        ];
        for (attempt, wanted) in expected {
            let found = delay(&policy, &attempt, SystemTime::UNIX_EPOCH, 1.0);
            assert_eq!(found, wanted.map(Duration::from_millis), "{attempt:?}");
        }
        assert_eq!(
            delay(&policy, &attempt(1, true, 500), SystemTime::UNIX_EPOCH, 0.5),
            Some(Duration::from_millis(250))
        );
        assert_eq!(delay(&RetryPolicy::none(), &attempt(1, true, 500), SystemTime::UNIX_EPOCH, 1.0), None);
        let many = RetryPolicy::new().retries(u32::MAX);
        assert_eq!(
            delay(&many, &attempt(4_000_000_000, true, 500), SystemTime::now(), 1.0),
            Some(Duration::from_secs(8))
        );
    }

    #[test]
    fn an_unsafe_call_is_retried_only_before_it_was_sent() {
        for (kind, idempotent, wanted) in [
            (TransportErrorKind::Connect, false, true),
            (TransportErrorKind::Broken, false, false),
            (TransportErrorKind::Broken, true, true),
            (TransportErrorKind::Timeout, true, true),
            (TransportErrorKind::Upload, true, false),
            (TransportErrorKind::Invalid, true, false),
        ] {
            let error = TransportError::new(kind, "test");
            let attempt = Attempt { error: Some(&error), status: None, ..attempt(1, idempotent, 0) };
            let found = delay(&RetryPolicy::new(), &attempt, SystemTime::UNIX_EPOCH, 1.0);
            assert_eq!(found.is_some(), wanted, "{kind:?}");
        }
    }

    #[test]
    fn the_server_may_name_the_delay() {
        for (name, value, wanted) in [
            ("retry-after", "3", Some(3000)),
            ("retry-after", "0.25", Some(250)),
            ("retry-after", "0", Some(0)),
            ("retry-after", "60", Some(60_000)),
            ("retry-after", "61", None),
            ("retry-after", "1e300", None),
            ("retry-after", "-1", Some(500)),
            ("retry-after", "soon", Some(500)),
            ("retry-after", "Thu, 01 Jan 1970 00:00:07 GMT", Some(7000)),
            ("retry-after", "Thu, 01 Jan 1970 01:00:00 GMT", None),
            ("retry-after-ms", "40", Some(40)),
        ] {
            let headers = HeaderMap::from_iter([(name.parse().unwrap(), value.parse().unwrap())]);
            let attempt = Attempt { headers: Some(&headers), ..attempt(1, true, 429) };
            let found = delay(&RetryPolicy::new(), &attempt, SystemTime::UNIX_EPOCH, 1.0);
            assert_eq!(found, wanted.map(Duration::from_millis), "{name}: {value}");
        }
    }

    #[test]
    fn a_classifier_has_the_last_word() {
        let policy =
            RetryPolicy::new().classify(|attempt| match attempt.json().and_then(|body| body["code"].as_i64()) {
                Some(1) => Decision::Stop,
                Some(2) => Decision::Retry,
                Some(3) => Decision::RetryAfter(Duration::from_millis(7)),
                _ => Decision::Default,
            });
        for (body, wanted) in
            [(r#"{"code":1}"#, None), (r#"{"code":2}"#, Some(500)), (r#"{"code":3}"#, Some(7)), ("<html>", None)]
        {
            let attempt = Attempt { body: body.as_bytes(), ..attempt(1, false, 429) };
            let found = delay(&policy, &attempt, SystemTime::UNIX_EPOCH, 1.0);
            assert_eq!(found, wanted.map(Duration::from_millis), "{body}");
        }
    }

    #[test]
    fn the_budget_runs_out_and_recovers() {
        let budget = Budget::new();
        assert_eq!((0..100).filter(|_| budget.spend()).count(), 50);
        (0..10).for_each(|_| budget.earn());
        assert!(budget.spend());
        assert!(!budget.spend());
    }
}
