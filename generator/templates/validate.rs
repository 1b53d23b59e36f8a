//! Checks of what is sent against the limits that the API's document sets: bounds, lengths, patterns, counts.

use crate::runtime::{self, Failure, Object, OperationInfo, Schema, Violations};
use crate::tables::limits::LIMITS;

/// Checks a value of a type that requests hold, with everything in it, against the limits of the API's document. Types that only
/// answers hold have no limits here.
///
/// Whole calls are checked with `customize().validate()`, or all of them with
/// [`validate_requests`](crate::ClientBuilder::validate_requests):
///
/// ```text
/// client.some_method(..).customize().validate()?.await?;
/// let strict = Client::builder().env().validate_requests(true).build()?;
/// ```
///
/// # Errors
///
/// All limits that are broken, each with the way to the value: `limit: 200 is more than the maximum 100`.
pub fn validate<T: Schema>(value: &T) -> Result<(), Violations> {
    runtime::validate(&LIMITS, value)
}

/// Checks the inputs of an operation.
pub(crate) fn check(info: &'static OperationInfo, inputs: &dyn Object) -> Result<(), Failure> {
    runtime::check(&LIMITS, info, inputs)
}
