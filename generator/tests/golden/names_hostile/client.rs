// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /0`
    pub fn self_(&self) -> Self_ {
        Self_ { core: self.core.clone() }
    }

    /// `GET /1`
    pub fn self_2(&self) -> Self2 {
        Self2 { core: self.core.clone() }
    }

    /// `GET /2`
    pub fn crate_(&self) -> Crate {
        Crate { core: self.core.clone() }
    }

    /// `GET /3`
    pub fn super_(&self) -> Super {
        Super { core: self.core.clone() }
    }

    /// `GET /4`
    pub fn type_(&self) -> Type {
        Type { core: self.core.clone() }
    }

    /// `GET /5`
    pub fn async_(&self) -> Async {
        Async { core: self.core.clone() }
    }

    /// `GET /6`
    pub fn await_(&self) -> Await {
        Await { core: self.core.clone() }
    }

    /// `GET /7`
    pub fn dyn_(&self) -> Dyn {
        Dyn { core: self.core.clone() }
    }

    /// `GET /8`
    pub fn gen_(&self) -> Gen {
        Gen { core: self.core.clone() }
    }

    /// `GET /9`
    pub fn try_(&self) -> Try {
        Try { core: self.core.clone() }
    }

    /// `GET /10`
    pub fn union(&self) -> Union {
        Union { core: self.core.clone() }
    }

    /// `GET /11`
    pub fn box_(&self) -> Box_ {
        Box_ { core: self.core.clone() }
    }

    /// `GET /12`
    pub fn macro_rules(&self) -> MacroRules {
        MacroRules {
            core: self.core.clone(),
        }
    }

    /// `GET /13`
    pub fn raw(&self) -> Raw {
        Raw { core: self.core.clone() }
    }

    /// `GET /14`
    pub fn static_(&self) -> Static {
        Static { core: self.core.clone() }
    }

    /// `GET /15`
    pub fn true_(&self) -> True {
        True { core: self.core.clone() }
    }

    /// `GET /16`
    pub fn fn_(&self) -> Fn {
        Fn { core: self.core.clone() }
    }

    /// `GET /17`
    pub fn in_(&self) -> In {
        In { core: self.core.clone() }
    }

    /// `GET /18`
    pub fn yield_(&self) -> Yield {
        Yield { core: self.core.clone() }
    }

    /// `GET /19`
    pub fn get_19(&self) -> Get19 {
        Get19 { core: self.core.clone() }
    }

    /// `GET /20`
    pub fn get_20(&self) -> Get20 {
        Get20 { core: self.core.clone() }
    }

    /// `GET /21`
    pub fn option(&self) -> Option_ {
        Option_ { core: self.core.clone() }
    }

    /// `GET /22`
    pub fn vec(&self) -> Vec_ {
        Vec_ { core: self.core.clone() }
    }

    /// `GET /23`
    pub fn string(&self) -> String_ {
        String_ { core: self.core.clone() }
    }

    /// `GET /24`
    pub fn box_2(&self) -> Box2 {
        Box2 { core: self.core.clone() }
    }

    /// `GET /25`
    pub fn some(&self) -> Some_ {
        Some_ { core: self.core.clone() }
    }

    /// `GET /26`
    pub fn none(&self) -> None_ {
        None_ { core: self.core.clone() }
    }

    /// `GET /27`
    pub fn ok(&self) -> Ok_ {
        Ok_ { core: self.core.clone() }
    }

    /// `GET /28`
    pub fn err(&self) -> Err_ {
        Err_ { core: self.core.clone() }
    }

    /// `GET /29`
    pub fn result(&self) -> Result_ {
        Result_ { core: self.core.clone() }
    }

    /// `GET /30`
    pub fn default(&self) -> Default_ {
        Default_ {
            core: self.core.clone(),
        }
    }

    /// `GET /31`
    pub fn clone_(&self) -> Clone_ {
        Clone_ { core: self.core.clone() }
    }

    /// `GET /32`
    pub fn debug(&self) -> Debug_ {
        Debug_ { core: self.core.clone() }
    }

    /// `GET /33`
    pub fn from(&self) -> From_ {
        From_ { core: self.core.clone() }
    }

    /// `GET /34`
    pub fn into(&self) -> Into_ {
        Into_ { core: self.core.clone() }
    }

    /// `GET /35`
    pub fn iterator(&self) -> Iterator {
        Iterator {
            core: self.core.clone(),
        }
    }

    /// `GET /36`
    pub fn client(&self) -> Client_ {
        Client_ { core: self.core.clone() }
    }

    /// `GET /37`
    pub fn error(&self) -> Error_ {
        Error_ { core: self.core.clone() }
    }

    /// `GET /38`
    pub fn request(&self) -> Request_ {
        Request_ {
            core: self.core.clone(),
        }
    }

    /// `GET /39`
    pub fn response(&self) -> Response_ {
        Response_ {
            core: self.core.clone(),
        }
    }

    /// `GET /40`
    pub fn value(&self) -> Value_ {
        Value_ { core: self.core.clone() }
    }

    /// `GET /41`
    pub fn types(&self) -> Types {
        Types { core: self.core.clone() }
    }

    /// `GET /42`
    pub fn runtime(&self) -> Runtime {
        Runtime { core: self.core.clone() }
    }

    /// `GET /43`
    pub fn operations(&self) -> Operations {
        Operations {
            core: self.core.clone(),
        }
    }

    /// `GET /44`
    pub fn pending(&self) -> Pending_ {
        Pending_ {
            core: self.core.clone(),
        }
    }

    /// `GET /45`
    pub fn core_(&self) -> Core_ {
        Core_ { core: self.core.clone() }
    }

    /// `GET /46`
    pub fn maybe(&self) -> Maybe_ {
        Maybe_ { core: self.core.clone() }
    }

    /// `GET /47`
    pub fn upload(&self) -> Upload_ {
        Upload_ { core: self.core.clone() }
    }

    /// `GET /48`
    pub fn base64(&self) -> Base64_ {
        Base64_ { core: self.core.clone() }
    }

    /// `GET /49`
    pub fn bytes(&self) -> Bytes_ {
        Bytes_ { core: self.core.clone() }
    }

    /// `GET /50`
    pub fn b_tree_map(&self) -> BTreeMap_ {
        BTreeMap_ {
            core: self.core.clone(),
        }
    }

    /// `GET /51`
    pub fn into_future(&self) -> IntoFuture_ {
        IntoFuture_ {
            core: self.core.clone(),
        }
    }

    /// `GET /52`
    pub fn std(&self) -> Std {
        Std { core: self.core.clone() }
    }

    /// `GET /53`
    pub fn core_2(&self) -> Core2 {
        Core2 { core: self.core.clone() }
    }

    /// `GET /54`
    pub fn alloc(&self) -> Alloc {
        Alloc { core: self.core.clone() }
    }

    /// `GET /55`
    pub fn serde_json(&self) -> SerdeJson {
        SerdeJson {
            core: self.core.clone(),
        }
    }

    /// `GET /56`
    pub fn u8(&self) -> U8 {
        U8 { core: self.core.clone() }
    }

    /// `GET /57`
    pub fn str(&self) -> Str {
        Str { core: self.core.clone() }
    }

    /// `GET /58`
    pub fn bool(&self) -> Bool {
        Bool { core: self.core.clone() }
    }

    /// `GET /59`
    pub fn main(&self) -> Main {
        Main { core: self.core.clone() }
    }

    /// `GET /60`
    pub fn new_(&self) -> New {
        New { core: self.core.clone() }
    }

    /// `GET /61`
    pub fn clone_2(&self) -> Clone2 {
        Clone2 { core: self.core.clone() }
    }

    /// `GET /62`
    pub fn send(&self) -> Send {
        Send { core: self.core.clone() }
    }

    /// `GET /63`
    pub fn customize(&self) -> Customize {
        Customize {
            core: self.core.clone(),
        }
    }

    /// `GET /64`
    pub fn blank(&self) -> Blank {
        Blank { core: self.core.clone() }
    }

    /// `GET /65`
    pub fn into_future_2(&self) -> IntoFuture2 {
        IntoFuture2 {
            core: self.core.clone(),
        }
    }

    /// `GET /66`
    pub fn builder_(&self) -> Builder {
        Builder { core: self.core.clone() }
    }

    /// `GET /67`
    pub fn call_(&self) -> Call {
        Call { core: self.core.clone() }
    }

    /// `GET /68`
    pub fn from_env_(&self) -> FromEnv {
        FromEnv { core: self.core.clone() }
    }

    /// `GET /69`
    pub fn from_core_(&self) -> FromCore {
        FromCore {
            core: self.core.clone(),
        }
    }

    /// `GET /70`
    pub fn fmt(&self) -> Fmt {
        Fmt { core: self.core.clone() }
    }

    /// `GET /71`
    pub fn eq(&self) -> Eq {
        Eq { core: self.core.clone() }
    }

    /// `GET /72`
    pub fn body(&self) -> Body {
        Body { core: self.core.clone() }
    }

    /// `GET /73`
    pub fn additional(&self) -> Additional {
        Additional {
            core: self.core.clone(),
        }
    }

    /// `GET /74`
    pub fn other(&self) -> Other {
        Other { core: self.core.clone() }
    }

    /// `GET /75`
    pub fn unknown(&self) -> Unknown {
        Unknown { core: self.core.clone() }
    }

    /// `GET /76`
    pub fn unlisted(&self) -> Unlisted {
        Unlisted {
            core: self.core.clone(),
        }
    }

    /// `GET /77`
    pub fn a_b(&self) -> AB {
        AB { core: self.core.clone() }
    }

    /// `GET /78`
    pub fn a_b_2(&self) -> AB2 {
        AB2 { core: self.core.clone() }
    }

    /// `POST /all`
    pub fn create_all(&self) -> CreateAll {
        runtime::Operation::blank(self.core.clone())
    }
}

/// A call of [`Client::self_`].
///
/// `GET /0`
///
/// Await it to send it; success gives [`types::Self_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Self_ {
    pub(crate) core: runtime::Core,
}

impl Self_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Self_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::self_2`].
///
/// `GET /1`
///
/// Await it to send it; success gives [`types::Self2`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Self2 {
    pub(crate) core: runtime::Core,
}

impl Self2 {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Self2>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::crate_`].
///
/// `GET /2`
///
/// Await it to send it; success gives [`types::Crate`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Crate {
    pub(crate) core: runtime::Core,
}

impl Crate {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Crate>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::super_`].
///
/// `GET /3`
///
/// Await it to send it; success gives [`types::Super`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Super {
    pub(crate) core: runtime::Core,
}

impl Super {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Super>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::type_`].
///
/// `GET /4`
///
/// Await it to send it; success gives [`types::Type`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Type {
    pub(crate) core: runtime::Core,
}

impl Type {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Type>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::async_`].
///
/// `GET /5`
///
/// Await it to send it; success gives [`types::Async`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Async {
    pub(crate) core: runtime::Core,
}

impl Async {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Async>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::await_`].
///
/// `GET /6`
///
/// Await it to send it; success gives [`types::Await`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Await {
    pub(crate) core: runtime::Core,
}

impl Await {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Await>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::dyn_`].
///
/// `GET /7`
///
/// Await it to send it; success gives [`types::Dyn`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Dyn {
    pub(crate) core: runtime::Core,
}

impl Dyn {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Dyn>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::gen_`].
///
/// `GET /8`
///
/// Await it to send it; success gives [`types::Gen`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Gen {
    pub(crate) core: runtime::Core,
}

impl Gen {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Gen>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::try_`].
///
/// `GET /9`
///
/// Await it to send it; success gives [`types::Try`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Try {
    pub(crate) core: runtime::Core,
}

impl Try {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Try>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::union`].
///
/// `GET /10`
///
/// Await it to send it; success gives [`types::Union`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Union {
    pub(crate) core: runtime::Core,
}

impl Union {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Union>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::box_`].
///
/// `GET /11`
///
/// Await it to send it; success gives [`types::Box_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Box_ {
    pub(crate) core: runtime::Core,
}

impl Box_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Box_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::macro_rules`].
///
/// `GET /12`
///
/// Await it to send it; success gives [`types::MacroRules`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct MacroRules {
    pub(crate) core: runtime::Core,
}

impl MacroRules {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::MacroRules>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::raw`].
///
/// `GET /13`
///
/// Await it to send it; success gives [`types::Raw`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Raw {
    pub(crate) core: runtime::Core,
}

impl Raw {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Raw>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::static_`].
///
/// `GET /14`
///
/// Await it to send it; success gives [`types::Static`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Static {
    pub(crate) core: runtime::Core,
}

impl Static {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Static>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::true_`].
///
/// `GET /15`
///
/// Await it to send it; success gives [`types::True`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct True {
    pub(crate) core: runtime::Core,
}

impl True {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::True>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::fn_`].
///
/// `GET /16`
///
/// Await it to send it; success gives [`types::Fn`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Fn {
    pub(crate) core: runtime::Core,
}

impl Fn {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Fn>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::in_`].
///
/// `GET /17`
///
/// Await it to send it; success gives [`types::In`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct In {
    pub(crate) core: runtime::Core,
}

impl In {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::In>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::yield_`].
///
/// `GET /18`
///
/// Await it to send it; success gives [`types::Yield`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Yield {
    pub(crate) core: runtime::Core,
}

impl Yield {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Yield>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::get_19`].
///
/// `GET /19`
///
/// Await it to send it; success gives [`types::Underscore`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Get19 {
    pub(crate) core: runtime::Core,
}

impl Get19 {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Underscore>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::get_20`].
///
/// `GET /20`
///
/// Await it to send it; success gives [`types::UnderscoreUnderscore`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Get20 {
    pub(crate) core: runtime::Core,
}

impl Get20 {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<types::UnderscoreUnderscore>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::option`].
///
/// `GET /21`
///
/// Await it to send it; success gives [`types::Option_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Option_ {
    pub(crate) core: runtime::Core,
}

impl Option_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Option_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::vec`].
///
/// `GET /22`
///
/// Await it to send it; success gives [`types::Vec_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Vec_ {
    pub(crate) core: runtime::Core,
}

impl Vec_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Vec_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::string`].
///
/// `GET /23`
///
/// Await it to send it; success gives [`types::String_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct String_ {
    pub(crate) core: runtime::Core,
}

impl String_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::String_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::box_2`].
///
/// `GET /24`
///
/// Await it to send it; success gives [`types::Box2`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Box2 {
    pub(crate) core: runtime::Core,
}

impl Box2 {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Box2>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::some`].
///
/// `GET /25`
///
/// Await it to send it; success gives [`types::Some_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Some_ {
    pub(crate) core: runtime::Core,
}

impl Some_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Some_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::none`].
///
/// `GET /26`
///
/// Await it to send it; success gives [`types::None_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct None_ {
    pub(crate) core: runtime::Core,
}

impl None_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::None_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::ok`].
///
/// `GET /27`
///
/// Await it to send it; success gives [`types::Ok_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Ok_ {
    pub(crate) core: runtime::Core,
}

impl Ok_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Ok_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::err`].
///
/// `GET /28`
///
/// Await it to send it; success gives [`types::Err_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Err_ {
    pub(crate) core: runtime::Core,
}

impl Err_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Err_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::result`].
///
/// `GET /29`
///
/// Await it to send it; success gives [`types::Result`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Result_ {
    pub(crate) core: runtime::Core,
}

impl Result_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Result>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::default`].
///
/// `GET /30`
///
/// Await it to send it; success gives [`types::Default_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Default_ {
    pub(crate) core: runtime::Core,
}

impl Default_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Default_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::clone_`].
///
/// `GET /31`
///
/// Await it to send it; success gives [`types::Clone_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Clone_ {
    pub(crate) core: runtime::Core,
}

impl Clone_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Clone_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::debug`].
///
/// `GET /32`
///
/// Await it to send it; success gives [`types::Debug_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Debug_ {
    pub(crate) core: runtime::Core,
}

impl Debug_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Debug_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::from`].
///
/// `GET /33`
///
/// Await it to send it; success gives [`types::From_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct From_ {
    pub(crate) core: runtime::Core,
}

impl From_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::From_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::into`].
///
/// `GET /34`
///
/// Await it to send it; success gives [`types::Into_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Into_ {
    pub(crate) core: runtime::Core,
}

impl Into_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Into_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::iterator`].
///
/// `GET /35`
///
/// Await it to send it; success gives [`types::Iterator`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Iterator {
    pub(crate) core: runtime::Core,
}

impl Iterator {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Iterator>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::client`].
///
/// `GET /36`
///
/// Await it to send it; success gives [`types::Client`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Client_ {
    pub(crate) core: runtime::Core,
}

impl Client_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Client>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::error`].
///
/// `GET /37`
///
/// Await it to send it; success gives [`types::Error`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Error_ {
    pub(crate) core: runtime::Core,
}

impl Error_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Error>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::request`].
///
/// `GET /38`
///
/// Await it to send it; success gives [`types::Request`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Request_ {
    pub(crate) core: runtime::Core,
}

impl Request_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Request>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::response`].
///
/// `GET /39`
///
/// Await it to send it; success gives [`types::Response`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Response_ {
    pub(crate) core: runtime::Core,
}

impl Response_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Response>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::value`].
///
/// `GET /40`
///
/// Await it to send it; success gives [`types::Value_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Value_ {
    pub(crate) core: runtime::Core,
}

impl Value_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Value_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::types`].
///
/// `GET /41`
///
/// Await it to send it; success gives [`types::Types`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Types {
    pub(crate) core: runtime::Core,
}

impl Types {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Types>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::runtime`].
///
/// `GET /42`
///
/// Await it to send it; success gives [`types::Runtime`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Runtime {
    pub(crate) core: runtime::Core,
}

impl Runtime {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Runtime>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::operations`].
///
/// `GET /43`
///
/// Await it to send it; success gives [`types::Operations`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Operations {
    pub(crate) core: runtime::Core,
}

impl Operations {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Operations>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::pending`].
///
/// `GET /44`
///
/// Await it to send it; success gives [`types::Pending`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Pending_ {
    pub(crate) core: runtime::Core,
}

impl Pending_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Pending>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::core_`].
///
/// `GET /45`
///
/// Await it to send it; success gives [`types::Core`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Core_ {
    pub(crate) core: runtime::Core,
}

impl Core_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Core>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::maybe`].
///
/// `GET /46`
///
/// Await it to send it; success gives [`types::Maybe_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Maybe_ {
    pub(crate) core: runtime::Core,
}

impl Maybe_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Maybe_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::upload`].
///
/// `GET /47`
///
/// Await it to send it; success gives [`types::Upload_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Upload_ {
    pub(crate) core: runtime::Core,
}

impl Upload_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Upload_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::base64`].
///
/// `GET /48`
///
/// Await it to send it; success gives [`types::Base64_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Base64_ {
    pub(crate) core: runtime::Core,
}

impl Base64_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Base64_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::bytes`].
///
/// `GET /49`
///
/// Await it to send it; success gives [`types::Bytes_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Bytes_ {
    pub(crate) core: runtime::Core,
}

impl Bytes_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Bytes_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::b_tree_map`].
///
/// `GET /50`
///
/// Await it to send it; success gives [`types::BTreeMap_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct BTreeMap_ {
    pub(crate) core: runtime::Core,
}

impl BTreeMap_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::BTreeMap_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::into_future`].
///
/// `GET /51`
///
/// Await it to send it; success gives [`types::IntoFuture`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct IntoFuture_ {
    pub(crate) core: runtime::Core,
}

impl IntoFuture_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::IntoFuture>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::std`].
///
/// `GET /52`
///
/// Await it to send it; success gives [`types::Std`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Std {
    pub(crate) core: runtime::Core,
}

impl Std {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Std>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::core_2`].
///
/// `GET /53`
///
/// Await it to send it; success gives [`types::Core2`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Core2 {
    pub(crate) core: runtime::Core,
}

impl Core2 {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Core2>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::alloc`].
///
/// `GET /54`
///
/// Await it to send it; success gives [`types::Alloc`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Alloc {
    pub(crate) core: runtime::Core,
}

impl Alloc {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Alloc>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::serde_json`].
///
/// `GET /55`
///
/// Await it to send it; success gives [`types::SerdeJson`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct SerdeJson {
    pub(crate) core: runtime::Core,
}

impl SerdeJson {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::SerdeJson>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::u8`].
///
/// `GET /56`
///
/// Await it to send it; success gives [`types::U8`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct U8 {
    pub(crate) core: runtime::Core,
}

impl U8 {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::U8>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::str`].
///
/// `GET /57`
///
/// Await it to send it; success gives [`types::Str`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Str {
    pub(crate) core: runtime::Core,
}

impl Str {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Str>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::bool`].
///
/// `GET /58`
///
/// Await it to send it; success gives [`types::Bool`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Bool {
    pub(crate) core: runtime::Core,
}

impl Bool {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Bool>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::main`].
///
/// `GET /59`
///
/// Await it to send it; success gives [`types::Main`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Main {
    pub(crate) core: runtime::Core,
}

impl Main {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Main>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::new_`].
///
/// `GET /60`
///
/// Await it to send it; success gives [`types::New`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct New {
    pub(crate) core: runtime::Core,
}

impl New {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::New>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::clone_2`].
///
/// `GET /61`
///
/// Await it to send it; success gives [`types::Clone2`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Clone2 {
    pub(crate) core: runtime::Core,
}

impl Clone2 {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Clone2>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::send`].
///
/// `GET /62`
///
/// Await it to send it; success gives [`types::Send`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Send {
    pub(crate) core: runtime::Core,
}

impl Send {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Send>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::customize`].
///
/// `GET /63`
///
/// Await it to send it; success gives [`types::Customize`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Customize {
    pub(crate) core: runtime::Core,
}

impl Customize {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Customize>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::blank`].
///
/// `GET /64`
///
/// Await it to send it; success gives [`types::Blank`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Blank {
    pub(crate) core: runtime::Core,
}

impl Blank {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Blank>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::into_future_2`].
///
/// `GET /65`
///
/// Await it to send it; success gives [`types::IntoFuture2`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct IntoFuture2 {
    pub(crate) core: runtime::Core,
}

impl IntoFuture2 {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::IntoFuture2>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::builder_`].
///
/// `GET /66`
///
/// Await it to send it; success gives [`types::Builder`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Builder {
    pub(crate) core: runtime::Core,
}

impl Builder {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Builder>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::call_`].
///
/// `GET /67`
///
/// Await it to send it; success gives [`types::Call`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Call {
    pub(crate) core: runtime::Core,
}

impl Call {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Call>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::from_env_`].
///
/// `GET /68`
///
/// Await it to send it; success gives [`types::FromEnv`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct FromEnv {
    pub(crate) core: runtime::Core,
}

impl FromEnv {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::FromEnv>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::from_core_`].
///
/// `GET /69`
///
/// Await it to send it; success gives [`types::FromCore`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct FromCore {
    pub(crate) core: runtime::Core,
}

impl FromCore {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::FromCore>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::fmt`].
///
/// `GET /70`
///
/// Await it to send it; success gives [`types::Fmt`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Fmt {
    pub(crate) core: runtime::Core,
}

impl Fmt {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Fmt>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::eq`].
///
/// `GET /71`
///
/// Await it to send it; success gives [`types::Eq`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Eq {
    pub(crate) core: runtime::Core,
}

impl Eq {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Eq>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::body`].
///
/// `GET /72`
///
/// Await it to send it; success gives [`types::Body`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Body {
    pub(crate) core: runtime::Core,
}

impl Body {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Body>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::additional`].
///
/// `GET /73`
///
/// Await it to send it; success gives [`types::Additional`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Additional {
    pub(crate) core: runtime::Core,
}

impl Additional {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Additional>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::other`].
///
/// `GET /74`
///
/// Await it to send it; success gives [`types::Other`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Other {
    pub(crate) core: runtime::Core,
}

impl Other {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Other>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::unknown`].
///
/// `GET /75`
///
/// Await it to send it; success gives [`types::Unknown`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Unknown {
    pub(crate) core: runtime::Core,
}

impl Unknown {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Unknown>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::unlisted`].
///
/// `GET /76`
///
/// Await it to send it; success gives [`types::Unlisted`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Unlisted {
    pub(crate) core: runtime::Core,
}

impl Unlisted {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Unlisted>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::a_b`].
///
/// `GET /77`
///
/// Await it to send it; success gives [`types::AB`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct AB {
    pub(crate) core: runtime::Core,
}

impl AB {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::AB>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::a_b_2`].
///
/// `GET /78`
///
/// Await it to send it; success gives [`types::AB2`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct AB2 {
    pub(crate) core: runtime::Core,
}

impl AB2 {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::AB2>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::create_all`].
///
/// `POST /all`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateAll {
    pub(crate) core: runtime::Core,
    pub(crate) self_: Option<String>,
    pub(crate) query_self: Option<String>,
    pub(crate) crate_: Option<String>,
    pub(crate) super_: Option<String>,
    pub(crate) type_: Option<String>,
    pub(crate) async_: Option<String>,
    pub(crate) await_: Option<String>,
    pub(crate) dyn_: Option<String>,
    pub(crate) gen_: Option<String>,
    pub(crate) try_: Option<String>,
    pub(crate) union: Option<String>,
    pub(crate) box_: Option<String>,
    pub(crate) macro_rules: Option<String>,
    pub(crate) raw: Option<String>,
    pub(crate) static_: Option<String>,
    pub(crate) true_: Option<String>,
    pub(crate) fn_: Option<String>,
    pub(crate) in_: Option<String>,
    pub(crate) yield_: Option<String>,
    pub(crate) underscore: Option<String>,
    pub(crate) underscore_underscore: Option<String>,
    pub(crate) r_type: Option<String>,
    pub(crate) option: Option<String>,
    pub(crate) vec: Option<String>,
    pub(crate) string: Option<String>,
    pub(crate) query_box: Option<String>,
    pub(crate) some: Option<String>,
    pub(crate) none: Option<String>,
    pub(crate) ok: Option<String>,
    pub(crate) err: Option<String>,
    pub(crate) result: Option<String>,
    pub(crate) default: Option<String>,
    pub(crate) clone_: Option<String>,
    pub(crate) debug: Option<String>,
    pub(crate) from: Option<String>,
    pub(crate) into: Option<String>,
    pub(crate) iterator: Option<String>,
    pub(crate) client: Option<String>,
    pub(crate) error: Option<String>,
    pub(crate) request: Option<String>,
    pub(crate) response: Option<String>,
    pub(crate) value: Option<String>,
    pub(crate) types: Option<String>,
    pub(crate) runtime: Option<String>,
    pub(crate) operations: Option<String>,
    pub(crate) pending: Option<String>,
    pub(crate) core_: Option<String>,
    pub(crate) maybe: Option<String>,
    pub(crate) upload: Option<String>,
    pub(crate) base64: Option<String>,
    pub(crate) bytes: Option<String>,
    pub(crate) b_tree_map: Option<String>,
    pub(crate) into_future_: Option<String>,
    pub(crate) std: Option<String>,
    pub(crate) query_core: Option<String>,
    pub(crate) alloc: Option<String>,
    pub(crate) serde_json: Option<String>,
    pub(crate) u8: Option<String>,
    pub(crate) str: Option<String>,
    pub(crate) bool: Option<String>,
    pub(crate) main: Option<String>,
    pub(crate) new: Option<String>,
    pub(crate) query_clone: Option<String>,
    pub(crate) send_: Option<String>,
    pub(crate) customize_: Option<String>,
    pub(crate) blank_: Option<String>,
    pub(crate) query_into_future: Option<String>,
    pub(crate) builder: Option<String>,
    pub(crate) call: Option<String>,
    pub(crate) from_env: Option<String>,
    pub(crate) from_core: Option<String>,
    pub(crate) fmt: Option<String>,
    pub(crate) eq: Option<String>,
    pub(crate) query_body: Option<String>,
    pub(crate) additional: Option<String>,
    pub(crate) other: Option<String>,
    pub(crate) unknown: Option<String>,
    pub(crate) unlisted: Option<String>,
    pub(crate) empty: Option<String>,
    pub(crate) space: Option<String>,
    pub(crate) n1: Option<String>,
    pub(crate) n2fa: Option<String>,
    pub(crate) n1024x1024: Option<String>,
    pub(crate) minus_1: Option<String>,
    pub(crate) plus_1: Option<String>,
    pub(crate) less_or_equal: Option<String>,
    pub(crate) greater_or_equal: Option<String>,
    pub(crate) star: Option<String>,
    pub(crate) ref_: Option<String>,
    pub(crate) query_type: Option<String>,
    pub(crate) a_b: Option<String>,
    pub(crate) query_a_b: Option<String>,
    pub(crate) a_b_2: Option<String>,
    pub(crate) a_b_3: Option<String>,
    pub(crate) a_b_4: Option<String>,
    pub(crate) a_b_5: Option<String>,
    pub(crate) page_size: Option<String>,
    pub(crate) quoted: Option<String>,
    pub(crate) back_slash: Option<String>,
    pub(crate) new_line: Option<String>,
    pub(crate) end: Option<String>,
    pub(crate) newline_space_space_space: Option<String>,
    pub(crate) comma_newline_space_space: Option<String>,
    pub(crate) query_comma_newline_space_space: Option<String>,
    pub(crate) body: Option<types::All>,
}

impl CreateAll {
    /// Sets `Self`.
    pub fn self_(mut self, self_: impl Into<String>) -> Self {
        self.self_ = Some(self_.into());
        self
    }

    /// Sets `self`.
    pub fn query_self(mut self, query_self: impl Into<String>) -> Self {
        self.query_self = Some(query_self.into());
        self
    }

    /// Sets `crate`.
    pub fn crate_(mut self, crate_: impl Into<String>) -> Self {
        self.crate_ = Some(crate_.into());
        self
    }

    /// Sets `super`.
    pub fn super_(mut self, super_: impl Into<String>) -> Self {
        self.super_ = Some(super_.into());
        self
    }

    /// Sets `type`.
    pub fn type_(mut self, type_: impl Into<String>) -> Self {
        self.type_ = Some(type_.into());
        self
    }

    /// Sets `async`.
    pub fn async_(mut self, async_: impl Into<String>) -> Self {
        self.async_ = Some(async_.into());
        self
    }

    /// Sets `await`.
    pub fn await_(mut self, await_: impl Into<String>) -> Self {
        self.await_ = Some(await_.into());
        self
    }

    /// Sets `dyn`.
    pub fn dyn_(mut self, dyn_: impl Into<String>) -> Self {
        self.dyn_ = Some(dyn_.into());
        self
    }

    /// Sets `gen`.
    pub fn gen_(mut self, gen_: impl Into<String>) -> Self {
        self.gen_ = Some(gen_.into());
        self
    }

    /// Sets `try`.
    pub fn try_(mut self, try_: impl Into<String>) -> Self {
        self.try_ = Some(try_.into());
        self
    }

    /// Sets `union`.
    pub fn union(mut self, union: impl Into<String>) -> Self {
        self.union = Some(union.into());
        self
    }

    /// Sets `box`.
    pub fn box_(mut self, box_: impl Into<String>) -> Self {
        self.box_ = Some(box_.into());
        self
    }

    /// Sets `macro_rules`.
    pub fn macro_rules(mut self, macro_rules: impl Into<String>) -> Self {
        self.macro_rules = Some(macro_rules.into());
        self
    }

    /// Sets `raw`.
    pub fn raw(mut self, raw: impl Into<String>) -> Self {
        self.raw = Some(raw.into());
        self
    }

    /// Sets `static`.
    pub fn static_(mut self, static_: impl Into<String>) -> Self {
        self.static_ = Some(static_.into());
        self
    }

    /// Sets `true`.
    pub fn true_(mut self, true_: impl Into<String>) -> Self {
        self.true_ = Some(true_.into());
        self
    }

    /// Sets `fn`.
    pub fn fn_(mut self, fn_: impl Into<String>) -> Self {
        self.fn_ = Some(fn_.into());
        self
    }

    /// Sets `in`.
    pub fn in_(mut self, in_: impl Into<String>) -> Self {
        self.in_ = Some(in_.into());
        self
    }

    /// Sets `yield`.
    pub fn yield_(mut self, yield_: impl Into<String>) -> Self {
        self.yield_ = Some(yield_.into());
        self
    }

    /// Sets `_`.
    pub fn underscore(mut self, underscore: impl Into<String>) -> Self {
        self.underscore = Some(underscore.into());
        self
    }

    /// Sets `__`.
    pub fn underscore_underscore(
        mut self,
        underscore_underscore: impl Into<String>,
    ) -> Self {
        self.underscore_underscore = Some(underscore_underscore.into());
        self
    }

    /// Sets `r#type`.
    pub fn r_type(mut self, r_type: impl Into<String>) -> Self {
        self.r_type = Some(r_type.into());
        self
    }

    /// Sets `Option`.
    pub fn option(mut self, option: impl Into<String>) -> Self {
        self.option = Some(option.into());
        self
    }

    /// Sets `Vec`.
    pub fn vec(mut self, vec: impl Into<String>) -> Self {
        self.vec = Some(vec.into());
        self
    }

    /// Sets `String`.
    pub fn string(mut self, string: impl Into<String>) -> Self {
        self.string = Some(string.into());
        self
    }

    /// Sets `Box`.
    pub fn query_box(mut self, query_box: impl Into<String>) -> Self {
        self.query_box = Some(query_box.into());
        self
    }

    /// Sets `Some`.
    pub fn some(mut self, some: impl Into<String>) -> Self {
        self.some = Some(some.into());
        self
    }

    /// Sets `None`.
    pub fn none(mut self, none: impl Into<String>) -> Self {
        self.none = Some(none.into());
        self
    }

    /// Sets `Ok`.
    pub fn ok(mut self, ok: impl Into<String>) -> Self {
        self.ok = Some(ok.into());
        self
    }

    /// Sets `Err`.
    pub fn err(mut self, err: impl Into<String>) -> Self {
        self.err = Some(err.into());
        self
    }

    /// Sets `Result`.
    pub fn result(mut self, result: impl Into<String>) -> Self {
        self.result = Some(result.into());
        self
    }

    /// Sets `Default`.
    pub fn default(mut self, default: impl Into<String>) -> Self {
        self.default = Some(default.into());
        self
    }

    /// Sets `Clone`.
    pub fn clone_(mut self, clone_: impl Into<String>) -> Self {
        self.clone_ = Some(clone_.into());
        self
    }

    /// Sets `Debug`.
    pub fn debug(mut self, debug: impl Into<String>) -> Self {
        self.debug = Some(debug.into());
        self
    }

    /// Sets `From`.
    pub fn from(mut self, from: impl Into<String>) -> Self {
        self.from = Some(from.into());
        self
    }

    /// Sets `Into`.
    pub fn into(mut self, into: impl Into<String>) -> Self {
        self.into = Some(into.into());
        self
    }

    /// Sets `Iterator`.
    pub fn iterator(mut self, iterator: impl Into<String>) -> Self {
        self.iterator = Some(iterator.into());
        self
    }

    /// Sets `Client`.
    pub fn client(mut self, client: impl Into<String>) -> Self {
        self.client = Some(client.into());
        self
    }

    /// Sets `Error`.
    pub fn error(mut self, error: impl Into<String>) -> Self {
        self.error = Some(error.into());
        self
    }

    /// Sets `Request`.
    pub fn request(mut self, request: impl Into<String>) -> Self {
        self.request = Some(request.into());
        self
    }

    /// Sets `Response`.
    pub fn response(mut self, response: impl Into<String>) -> Self {
        self.response = Some(response.into());
        self
    }

    /// Sets `Value`.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// Sets `types`.
    pub fn types(mut self, types: impl Into<String>) -> Self {
        self.types = Some(types.into());
        self
    }

    /// Sets `runtime`.
    pub fn runtime(mut self, runtime: impl Into<String>) -> Self {
        self.runtime = Some(runtime.into());
        self
    }

    /// Sets `operations`.
    pub fn operations(mut self, operations: impl Into<String>) -> Self {
        self.operations = Some(operations.into());
        self
    }

    /// Sets `Pending`.
    pub fn pending(mut self, pending: impl Into<String>) -> Self {
        self.pending = Some(pending.into());
        self
    }

    /// Sets `Core`.
    pub fn core_(mut self, core_: impl Into<String>) -> Self {
        self.core_ = Some(core_.into());
        self
    }

    /// Sets `Maybe`.
    pub fn maybe(mut self, maybe: impl Into<String>) -> Self {
        self.maybe = Some(maybe.into());
        self
    }

    /// Sets `Upload`.
    pub fn upload(mut self, upload: impl Into<String>) -> Self {
        self.upload = Some(upload.into());
        self
    }

    /// Sets `Base64`.
    pub fn base64(mut self, base64: impl Into<String>) -> Self {
        self.base64 = Some(base64.into());
        self
    }

    /// Sets `Bytes`.
    pub fn bytes(mut self, bytes: impl Into<String>) -> Self {
        self.bytes = Some(bytes.into());
        self
    }

    /// Sets `BTreeMap`.
    pub fn b_tree_map(mut self, b_tree_map: impl Into<String>) -> Self {
        self.b_tree_map = Some(b_tree_map.into());
        self
    }

    /// Sets `IntoFuture`.
    pub fn into_future_(mut self, into_future_: impl Into<String>) -> Self {
        self.into_future_ = Some(into_future_.into());
        self
    }

    /// Sets `std`.
    pub fn std(mut self, std: impl Into<String>) -> Self {
        self.std = Some(std.into());
        self
    }

    /// Sets `core`.
    pub fn query_core(mut self, query_core: impl Into<String>) -> Self {
        self.query_core = Some(query_core.into());
        self
    }

    /// Sets `alloc`.
    pub fn alloc(mut self, alloc: impl Into<String>) -> Self {
        self.alloc = Some(alloc.into());
        self
    }

    /// Sets `serde_json`.
    pub fn serde_json(mut self, serde_json: impl Into<String>) -> Self {
        self.serde_json = Some(serde_json.into());
        self
    }

    /// Sets `u8`.
    pub fn u8(mut self, u8: impl Into<String>) -> Self {
        self.u8 = Some(u8.into());
        self
    }

    /// Sets `str`.
    pub fn str(mut self, str: impl Into<String>) -> Self {
        self.str = Some(str.into());
        self
    }

    /// Sets `bool`.
    pub fn bool(mut self, bool: impl Into<String>) -> Self {
        self.bool = Some(bool.into());
        self
    }

    /// Sets `main`.
    pub fn main(mut self, main: impl Into<String>) -> Self {
        self.main = Some(main.into());
        self
    }

    /// Sets `new`.
    pub fn new(mut self, new: impl Into<String>) -> Self {
        self.new = Some(new.into());
        self
    }

    /// Sets `clone`.
    pub fn query_clone(mut self, query_clone: impl Into<String>) -> Self {
        self.query_clone = Some(query_clone.into());
        self
    }

    /// Sets `send`.
    pub fn send_(mut self, send_: impl Into<String>) -> Self {
        self.send_ = Some(send_.into());
        self
    }

    /// Sets `customize`.
    pub fn customize_(mut self, customize_: impl Into<String>) -> Self {
        self.customize_ = Some(customize_.into());
        self
    }

    /// Sets `blank`.
    pub fn blank_(mut self, blank_: impl Into<String>) -> Self {
        self.blank_ = Some(blank_.into());
        self
    }

    /// Sets `into_future`.
    pub fn query_into_future(mut self, query_into_future: impl Into<String>) -> Self {
        self.query_into_future = Some(query_into_future.into());
        self
    }

    /// Sets `builder`.
    pub fn builder(mut self, builder: impl Into<String>) -> Self {
        self.builder = Some(builder.into());
        self
    }

    /// Sets `call`.
    pub fn call(mut self, call: impl Into<String>) -> Self {
        self.call = Some(call.into());
        self
    }

    /// Sets `from_env`.
    pub fn from_env(mut self, from_env: impl Into<String>) -> Self {
        self.from_env = Some(from_env.into());
        self
    }

    /// Sets `from_core`.
    pub fn from_core(mut self, from_core: impl Into<String>) -> Self {
        self.from_core = Some(from_core.into());
        self
    }

    /// Sets `fmt`.
    pub fn fmt(mut self, fmt: impl Into<String>) -> Self {
        self.fmt = Some(fmt.into());
        self
    }

    /// Sets `eq`.
    pub fn eq(mut self, eq: impl Into<String>) -> Self {
        self.eq = Some(eq.into());
        self
    }

    /// Sets `body`.
    pub fn query_body(mut self, query_body: impl Into<String>) -> Self {
        self.query_body = Some(query_body.into());
        self
    }

    /// Sets `additional`.
    pub fn additional(mut self, additional: impl Into<String>) -> Self {
        self.additional = Some(additional.into());
        self
    }

    /// Sets `Other`.
    pub fn other(mut self, other: impl Into<String>) -> Self {
        self.other = Some(other.into());
        self
    }

    /// Sets `Unknown`.
    pub fn unknown(mut self, unknown: impl Into<String>) -> Self {
        self.unknown = Some(unknown.into());
        self
    }

    /// Sets `Unlisted`.
    pub fn unlisted(mut self, unlisted: impl Into<String>) -> Self {
        self.unlisted = Some(unlisted.into());
        self
    }

    /// Sets `""`.
    pub fn empty(mut self, empty: impl Into<String>) -> Self {
        self.empty = Some(empty.into());
        self
    }

    /// Sets `" "`.
    pub fn space(mut self, space: impl Into<String>) -> Self {
        self.space = Some(space.into());
        self
    }

    /// Sets `1`.
    pub fn n1(mut self, n1: impl Into<String>) -> Self {
        self.n1 = Some(n1.into());
        self
    }

    /// Sets `2fa`.
    pub fn n2fa(mut self, n2fa: impl Into<String>) -> Self {
        self.n2fa = Some(n2fa.into());
        self
    }

    /// Sets `1024x1024`.
    pub fn n1024x1024(mut self, n1024x1024: impl Into<String>) -> Self {
        self.n1024x1024 = Some(n1024x1024.into());
        self
    }

    /// Sets `-1`.
    pub fn minus_1(mut self, minus_1: impl Into<String>) -> Self {
        self.minus_1 = Some(minus_1.into());
        self
    }

    /// Sets `+1`.
    pub fn plus_1(mut self, plus_1: impl Into<String>) -> Self {
        self.plus_1 = Some(plus_1.into());
        self
    }

    /// Sets `<=`.
    pub fn less_or_equal(mut self, less_or_equal: impl Into<String>) -> Self {
        self.less_or_equal = Some(less_or_equal.into());
        self
    }

    /// Sets `>=`.
    pub fn greater_or_equal(mut self, greater_or_equal: impl Into<String>) -> Self {
        self.greater_or_equal = Some(greater_or_equal.into());
        self
    }

    /// Sets `*`.
    pub fn star(mut self, star: impl Into<String>) -> Self {
        self.star = Some(star.into());
        self
    }

    /// Sets `$ref`.
    pub fn ref_(mut self, ref_: impl Into<String>) -> Self {
        self.ref_ = Some(ref_.into());
        self
    }

    /// Sets `@type`.
    pub fn query_type(mut self, query_type: impl Into<String>) -> Self {
        self.query_type = Some(query_type.into());
        self
    }

    /// Sets `a-b`.
    pub fn a_b(mut self, a_b: impl Into<String>) -> Self {
        self.a_b = Some(a_b.into());
        self
    }

    /// Sets `a_b`.
    pub fn query_a_b(mut self, query_a_b: impl Into<String>) -> Self {
        self.query_a_b = Some(query_a_b.into());
        self
    }

    /// Sets `aB`.
    pub fn a_b_2(mut self, a_b_2: impl Into<String>) -> Self {
        self.a_b_2 = Some(a_b_2.into());
        self
    }

    /// Sets `a b`.
    pub fn a_b_3(mut self, a_b_3: impl Into<String>) -> Self {
        self.a_b_3 = Some(a_b_3.into());
        self
    }

    /// Sets `a.b`.
    pub fn a_b_4(mut self, a_b_4: impl Into<String>) -> Self {
        self.a_b_4 = Some(a_b_4.into());
        self
    }

    /// Sets `A B`.
    pub fn a_b_5(mut self, a_b_5: impl Into<String>) -> Self {
        self.a_b_5 = Some(a_b_5.into());
        self
    }

    /// Sets `page[size]`.
    pub fn page_size(mut self, page_size: impl Into<String>) -> Self {
        self.page_size = Some(page_size.into());
        self
    }

    /// Sets `"quoted"`.
    pub fn quoted(mut self, quoted: impl Into<String>) -> Self {
        self.quoted = Some(quoted.into());
        self
    }

    /// Sets `back\slash`.
    pub fn back_slash(mut self, back_slash: impl Into<String>) -> Self {
        self.back_slash = Some(back_slash.into());
        self
    }

    /// Sets `new line`.
    pub fn new_line(mut self, new_line: impl Into<String>) -> Self {
        self.new_line = Some(new_line.into());
        self
    }

    /// Sets `*/ end`.
    pub fn end(mut self, end: impl Into<String>) -> Self {
        self.end = Some(end.into());
        self
    }

    /// Sets `" "`.
    pub fn newline_space_space_space(
        mut self,
        newline_space_space_space: impl Into<String>,
    ) -> Self {
        self.newline_space_space_space = Some(newline_space_space_space.into());
        self
    }

    /// Sets ` ,      `.
    pub fn comma_newline_space_space(
        mut self,
        comma_newline_space_space: impl Into<String>,
    ) -> Self {
        self.comma_newline_space_space = Some(comma_newline_space_space.into());
        self
    }

    /// Sets ` ,           `.
    pub fn query_comma_newline_space_space(
        mut self,
        query_comma_newline_space_space: impl Into<String>,
    ) -> Self {
        self.query_comma_newline_space_space = Some(
            query_comma_newline_space_space.into(),
        );
        self
    }

    /// Sets `body`.
    pub fn body(mut self, body: impl Into<types::All>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::types;
use crate::runtime::{Codec, Input, Row};

operation! { Self_ -> types::Self_, Value {
    Get "/0" "self_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Self2 -> types::Self2, Value {
    Get "/1" "self_2",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Crate -> types::Crate, Value {
    Get "/2" "crate_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Super -> types::Super, Value {
    Get "/3" "super_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Type -> types::Type, Value {
    Get "/4" "type_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Async -> types::Async, Value {
    Get "/5" "async_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Await -> types::Await, Value {
    Get "/6" "await_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Dyn -> types::Dyn, Value {
    Get "/7" "dyn_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Gen -> types::Gen, Value {
    Get "/8" "gen_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Try -> types::Try, Value {
    Get "/9" "try_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Union -> types::Union, Value {
    Get "/10" "union",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Box_ -> types::Box_, Value {
    Get "/11" "box_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { MacroRules -> types::MacroRules, Value {
    Get "/12" "macro_rules",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Raw -> types::Raw, Value {
    Get "/13" "raw",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Static -> types::Static, Value {
    Get "/14" "static_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { True -> types::True, Value {
    Get "/15" "true_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Fn -> types::Fn, Value {
    Get "/16" "fn_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { In -> types::In, Value {
    Get "/17" "in_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Yield -> types::Yield, Value {
    Get "/18" "yield_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Get19 -> types::Underscore, Value {
    Get "/19" "get_19",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Get20 -> types::UnderscoreUnderscore, Value {
    Get "/20" "get_20",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Option_ -> types::Option_, Value {
    Get "/21" "option",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Vec_ -> types::Vec_, Value {
    Get "/22" "vec",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { String_ -> types::String_, Value {
    Get "/23" "string",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Box2 -> types::Box2, Value {
    Get "/24" "box_2",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Some_ -> types::Some_, Value {
    Get "/25" "some",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { None_ -> types::None_, Value {
    Get "/26" "none",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Ok_ -> types::Ok_, Value {
    Get "/27" "ok",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Err_ -> types::Err_, Value {
    Get "/28" "err",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Result_ -> types::Result, Value {
    Get "/29" "result",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Default_ -> types::Default_, Value {
    Get "/30" "default",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Clone_ -> types::Clone_, Value {
    Get "/31" "clone_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Debug_ -> types::Debug_, Value {
    Get "/32" "debug",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { From_ -> types::From_, Value {
    Get "/33" "from",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Into_ -> types::Into_, Value {
    Get "/34" "into",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Iterator -> types::Iterator, Value {
    Get "/35" "iterator",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Client_ -> types::Client, Value {
    Get "/36" "client",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Error_ -> types::Error, Value {
    Get "/37" "error",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Request_ -> types::Request, Value {
    Get "/38" "request",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Response_ -> types::Response, Value {
    Get "/39" "response",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Value_ -> types::Value_, Value {
    Get "/40" "value",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Types -> types::Types, Value {
    Get "/41" "types",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Runtime -> types::Runtime, Value {
    Get "/42" "runtime",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Operations -> types::Operations, Value {
    Get "/43" "operations",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Pending_ -> types::Pending, Value {
    Get "/44" "pending",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Core_ -> types::Core, Value {
    Get "/45" "core_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Maybe_ -> types::Maybe_, Value {
    Get "/46" "maybe",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Upload_ -> types::Upload_, Value {
    Get "/47" "upload",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Base64_ -> types::Base64_, Value {
    Get "/48" "base64",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Bytes_ -> types::Bytes_, Value {
    Get "/49" "bytes",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { BTreeMap_ -> types::BTreeMap_, Value {
    Get "/50" "b_tree_map",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { IntoFuture_ -> types::IntoFuture, Value {
    Get "/51" "into_future",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Std -> types::Std, Value {
    Get "/52" "std",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Core2 -> types::Core2, Value {
    Get "/53" "core_2",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Alloc -> types::Alloc, Value {
    Get "/54" "alloc",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { SerdeJson -> types::SerdeJson, Value {
    Get "/55" "serde_json",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { U8 -> types::U8, Value {
    Get "/56" "u8",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Str -> types::Str, Value {
    Get "/57" "str",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Bool -> types::Bool, Value {
    Get "/58" "bool",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Main -> types::Main, Value {
    Get "/59" "main",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { New -> types::New, Value {
    Get "/60" "new_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Clone2 -> types::Clone2, Value {
    Get "/61" "clone_2",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Send -> types::Send, Value {
    Get "/62" "send",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Customize -> types::Customize, Value {
    Get "/63" "customize",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Blank -> types::Blank, Value {
    Get "/64" "blank",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { IntoFuture2 -> types::IntoFuture2, Value {
    Get "/65" "into_future_2",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Builder -> types::Builder, Value {
    Get "/66" "builder_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Call -> types::Call, Value {
    Get "/67" "call_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { FromEnv -> types::FromEnv, Value {
    Get "/68" "from_env_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { FromCore -> types::FromCore, Value {
    Get "/69" "from_core_",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Fmt -> types::Fmt, Value {
    Get "/70" "fmt",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Eq -> types::Eq, Value {
    Get "/71" "eq",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Body -> types::Body, Value {
    Get "/72" "body",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Additional -> types::Additional, Value {
    Get "/73" "additional",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Other -> types::Other, Value {
    Get "/74" "other",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Unknown -> types::Unknown, Value {
    Get "/75" "unknown",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Unlisted -> types::Unlisted, Value {
    Get "/76" "unlisted",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { AB -> types::AB, Value {
    Get "/77" "a_b",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { AB2 -> types::AB2, Value {
    Get "/78" "a_b_2",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { CreateAll -> (), Value {
    Post "/all" "create_all",
    inputs {
        0: optional self_ "Self" Input::query("Self");
        1: optional query_self "self" Input::query("self");
        2: optional crate_ "crate" Input::query("crate");
        3: optional super_ "super" Input::query("super");
        4: optional type_ "type" Input::query("type");
        5: optional async_ "async" Input::query("async");
        6: optional await_ "await" Input::query("await");
        7: optional dyn_ "dyn" Input::query("dyn");
        8: optional gen_ "gen" Input::query("gen");
        9: optional try_ "try" Input::query("try");
        10: optional union "union" Input::query("union");
        11: optional box_ "box" Input::query("box");
        12: optional macro_rules "macro_rules" Input::query("macro_rules");
        13: optional raw "raw" Input::query("raw");
        14: optional static_ "static" Input::query("static");
        15: optional true_ "true" Input::query("true");
        16: optional fn_ "fn" Input::query("fn");
        17: optional in_ "in" Input::query("in");
        18: optional yield_ "yield" Input::query("yield");
        19: optional underscore "_" Input::query("_");
        20: optional underscore_underscore "__" Input::query("__");
        21: optional r_type "r#type" Input::query("r#type");
        22: optional option "Option" Input::query("Option");
        23: optional vec "Vec" Input::query("Vec");
        24: optional string "String" Input::query("String");
        25: optional query_box "Box" Input::query("Box");
        26: optional some "Some" Input::query("Some");
        27: optional none "None" Input::query("None");
        28: optional ok "Ok" Input::query("Ok");
        29: optional err "Err" Input::query("Err");
        30: optional result "Result" Input::query("Result");
        31: optional default "Default" Input::query("Default");
        32: optional clone_ "Clone" Input::query("Clone");
        33: optional debug "Debug" Input::query("Debug");
        34: optional from "From" Input::query("From");
        35: optional into "Into" Input::query("Into");
        36: optional iterator "Iterator" Input::query("Iterator");
        37: optional client "Client" Input::query("Client");
        38: optional error "Error" Input::query("Error");
        39: optional request "Request" Input::query("Request");
        40: optional response "Response" Input::query("Response");
        41: optional value "Value" Input::query("Value");
        42: optional types "types" Input::query("types");
        43: optional runtime "runtime" Input::query("runtime");
        44: optional operations "operations" Input::query("operations");
        45: optional pending "Pending" Input::query("Pending");
        46: optional core_ "Core" Input::query("Core");
        47: optional maybe "Maybe" Input::query("Maybe");
        48: optional upload "Upload" Input::query("Upload");
        49: optional base64 "Base64" Input::query("Base64");
        50: optional bytes "Bytes" Input::query("Bytes");
        51: optional b_tree_map "BTreeMap" Input::query("BTreeMap");
        52: optional into_future_ "IntoFuture" Input::query("IntoFuture");
        53: optional std "std" Input::query("std");
        54: optional query_core "core" Input::query("core");
        55: optional alloc "alloc" Input::query("alloc");
        56: optional serde_json "serde_json" Input::query("serde_json");
        57: optional u8 "u8" Input::query("u8");
        58: optional str "str" Input::query("str");
        59: optional bool "bool" Input::query("bool");
        60: optional main "main" Input::query("main");
        61: optional new "new" Input::query("new");
        62: optional query_clone "clone" Input::query("clone");
        63: optional send_ "send" Input::query("send");
        64: optional customize_ "customize" Input::query("customize");
        65: optional blank_ "blank" Input::query("blank");
        66: optional query_into_future "into_future" Input::query("into_future");
        67: optional builder "builder" Input::query("builder");
        68: optional call "call" Input::query("call");
        69: optional from_env "from_env" Input::query("from_env");
        70: optional from_core "from_core" Input::query("from_core");
        71: optional fmt "fmt" Input::query("fmt");
        72: optional eq "eq" Input::query("eq");
        73: optional query_body "body_2" Input::query("body");
        74: optional additional "additional" Input::query("additional");
        75: optional other "Other" Input::query("Other");
        76: optional unknown "Unknown" Input::query("Unknown");
        77: optional unlisted "Unlisted" Input::query("Unlisted");
        78: optional empty "" Input::query("");
        79: optional space " " Input::query(" ");
        80: optional n1 "1" Input::query("1");
        81: optional n2fa "2fa" Input::query("2fa");
        82: optional n1024x1024 "1024x1024" Input::query("1024x1024");
        83: optional minus_1 "-1" Input::query("-1");
        84: optional plus_1 "+1" Input::query("+1");
        85: optional less_or_equal "<=" Input::query("<=");
        86: optional greater_or_equal ">=" Input::query(">=");
        87: optional star "*" Input::query("*");
        88: optional ref_ "$ref" Input::query("$ref");
        89: optional query_type "@type" Input::query("@type");
        90: optional a_b "a-b" Input::query("a-b");
        91: optional query_a_b "a_b" Input::query("a_b");
        92: optional a_b_2 "aB" Input::query("aB");
        93: optional a_b_3 "a b" Input::query("a b");
        94: optional a_b_4 "a.b" Input::query("a.b");
        95: optional a_b_5 "A B" Input::query("A B");
        96: optional page_size "page[size]" Input::query("page[size]");
        97: optional quoted "\"quoted\"" Input::query("\"quoted\"");
        98: optional back_slash "back\\slash" Input::query("back\\slash");
        99: optional new_line "new\nline" Input::query("new\nline");
        100: optional end "*/ end" Input::query("*/ end");
        101: optional newline_space_space_space "\n    " Input::query("\n    ");
        102: optional comma_newline_space_space ",\n    " Input::query(",\n    ");
        103: optional query_comma_newline_space_space ",\n    \n    " Input::query(",\n    \n    ");
        104: optional body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(200);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

mod general;
mod unused;

// ----- src/tables/types/general.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Self_ {
    0: optional a "a";
} }

object! { Self2 {
    0: optional a "a";
} }

object! { Crate {
    0: optional a "a";
} }

object! { Super {
    0: optional a "a";
} }

object! { Type {
    0: optional a "a";
} }

object! { Async {
    0: optional a "a";
} }

object! { Await {
    0: optional a "a";
} }

object! { Dyn {
    0: optional a "a";
} }

object! { Gen {
    0: optional a "a";
} }

object! { Try {
    0: optional a "a";
} }

object! { Union {
    0: optional a "a";
} }

object! { Box_ {
    0: optional a "a";
} }

object! { MacroRules {
    0: optional a "a";
} }

object! { Raw {
    0: optional a "a";
} }

object! { Static {
    0: optional a "a";
} }

object! { True {
    0: optional a "a";
} }

object! { Fn {
    0: optional a "a";
} }

object! { In {
    0: optional a "a";
} }

object! { Yield {
    0: optional a "a";
} }

object! { Underscore {
    0: optional a "a";
} }

object! { UnderscoreUnderscore {
    0: optional a "a";
} }

object! { Option_ {
    0: optional a "a";
} }

object! { Vec_ {
    0: optional a "a";
} }

object! { String_ {
    0: optional a "a";
} }

object! { Box2 {
    0: optional a "a";
} }

object! { Some_ {
    0: optional a "a";
} }

object! { None_ {
    0: optional a "a";
} }

object! { Ok_ {
    0: optional a "a";
} }

object! { Err_ {
    0: optional a "a";
} }

object! { Result {
    0: optional a "a";
} }

object! { Default_ {
    0: optional a "a";
} }

object! { Clone_ {
    0: optional a "a";
} }

object! { Debug_ {
    0: optional a "a";
} }

object! { From_ {
    0: optional a "a";
} }

object! { Into_ {
    0: optional a "a";
} }

object! { Iterator {
    0: optional a "a";
} }

object! { Client {
    0: optional a "a";
} }

object! { Error {
    0: optional a "a";
} }

object! { Request {
    0: optional a "a";
} }

object! { Response {
    0: optional a "a";
} }

object! { Value_ {
    0: optional a "a";
} }

object! { Types {
    0: optional a "a";
} }

object! { Runtime {
    0: optional a "a";
} }

object! { Operations {
    0: optional a "a";
} }

object! { Pending {
    0: optional a "a";
} }

object! { Core {
    0: optional a "a";
} }

object! { Maybe_ {
    0: optional a "a";
} }

object! { Upload_ {
    0: optional a "a";
} }

object! { Base64_ {
    0: optional a "a";
} }

object! { Bytes_ {
    0: optional a "a";
} }

object! { BTreeMap_ {
    0: optional a "a";
} }

object! { IntoFuture {
    0: optional a "a";
} }

object! { Std {
    0: optional a "a";
} }

object! { Core2 {
    0: optional a "a";
} }

object! { Alloc {
    0: optional a "a";
} }

object! { SerdeJson {
    0: optional a "a";
} }

object! { U8 {
    0: optional a "a";
} }

object! { Str {
    0: optional a "a";
} }

object! { Bool {
    0: optional a "a";
} }

object! { Main {
    0: optional a "a";
} }

object! { New {
    0: optional a "a";
} }

object! { Clone2 {
    0: optional a "a";
} }

object! { Send {
    0: optional a "a";
} }

object! { Customize {
    0: optional a "a";
} }

object! { Blank {
    0: optional a "a";
} }

object! { IntoFuture2 {
    0: optional a "a";
} }

object! { Builder {
    0: optional a "a";
} }

object! { Call {
    0: optional a "a";
} }

object! { FromEnv {
    0: optional a "a";
} }

object! { FromCore {
    0: optional a "a";
} }

object! { Fmt {
    0: optional a "a";
} }

object! { Eq {
    0: optional a "a";
} }

object! { Body {
    0: optional a "a";
} }

object! { Additional {
    0: optional a "a";
} }

object! { Other {
    0: optional a "a";
} }

object! { Unknown {
    0: optional a "a";
} }

object! { Unlisted {
    0: optional a "a";
} }

object! { AB {
    0: optional a "a";
} }

object! { AB2 {
    0: optional a "a";
} }

object! { All {
    0: optional self_ "Self";
    1: optional self_2 "self";
    2: optional crate_ "crate";
    3: optional super_ "super";
    4: optional type_ "type";
    5: optional async_ "async";
    6: optional await_ "await";
    7: optional dyn_ "dyn";
    8: optional gen_ "gen";
    9: optional try_ "try";
    10: optional union "union";
    11: optional box_ "box";
    12: optional macro_rules "macro_rules";
    13: optional raw "raw";
    14: optional static_ "static";
    15: optional true_ "true";
    16: optional fn_ "fn";
    17: optional in_ "in";
    18: optional yield_ "yield";
    19: optional underscore "_";
    20: optional underscore_underscore "__";
    21: optional r_type "r#type";
    22: optional option "Option";
    23: optional vec "Vec";
    24: optional string "String";
    25: optional box_2 "Box";
    26: optional some "Some";
    27: optional none "None";
    28: optional ok "Ok";
    29: optional err "Err";
    30: optional result "Result";
    31: optional default "Default";
    32: optional clone_ "Clone";
    33: optional debug "Debug";
    34: optional from "From";
    35: optional into "Into";
    36: optional iterator "Iterator";
    37: optional client "Client";
    38: optional error "Error";
    39: optional request "Request";
    40: optional response "Response";
    41: optional value "Value";
    42: optional types "types";
    43: optional runtime "runtime";
    44: optional operations "operations";
    45: optional pending "Pending";
    46: optional core "Core";
    47: optional maybe "Maybe";
    48: optional upload "Upload";
    49: optional base64 "Base64";
    50: optional bytes "Bytes";
    51: optional b_tree_map "BTreeMap";
    52: optional into_future "IntoFuture";
    53: optional std "std";
    54: optional core_2 "core";
    55: optional alloc "alloc";
    56: optional serde_json "serde_json";
    57: optional u8 "u8";
    58: optional str "str";
    59: optional bool "bool";
    60: optional main "main";
    61: optional new_ "new";
    62: optional clone_2 "clone";
    63: optional send "send";
    64: optional customize "customize";
    65: optional blank "blank";
    66: optional into_future_2 "into_future";
    67: optional builder "builder";
    68: optional call "call";
    69: optional from_env "from_env";
    70: optional from_core "from_core";
    71: optional fmt "fmt";
    72: optional eq "eq";
    73: optional body "body";
    74: optional additional "additional";
    75: optional other "Other";
    76: optional unknown "Unknown";
    77: optional unlisted "Unlisted";
    78: optional empty "";
    79: optional space " ";
    80: optional n1 "1";
    81: optional n2fa "2fa";
    82: optional n1024x1024 "1024x1024";
    83: optional minus_1 "-1";
    84: optional plus_1 "+1";
    85: optional less_or_equal "<=";
    86: optional greater_or_equal ">=";
    87: optional star "*";
    88: optional ref_ "$ref";
    89: optional type_2 "@type";
    90: optional a_b "a-b";
    91: optional a_b_2 "a_b";
    92: optional a_b_3 "aB";
    93: optional a_b_4 "a b";
    94: optional a_b_5 "a.b";
    95: optional a_b_6 "A B";
    96: optional page_size "page[size]";
    97: optional quoted "\"quoted\"" escaped;
    98: optional back_slash "back\\slash" escaped;
    99: optional new_line "new\nline" escaped;
    100: optional end "*/ end";
    101: optional newline_space_space_space "\n    " escaped;
    102: optional comma_newline_space_space ",\n    " escaped;
    103: optional comma_newline_space_space_2 ",\n    \n    " escaped;
} 104: additional_2 }

// ----- src/tables/types/unused.rs

//! What the runtime knows of the types of the API: keys, values and variants.

union! { OneOf "" {
    0: Self_;
    1: Self2;
    2: Crate;
    3: Super;
    4: Type;
    5: Async;
    6: Await;
    7: Dyn;
    8: Gen;
    9: Try;
    10: Union;
    11: Box_;
    12: MacroRules;
    13: Raw;
    14: Static;
    15: True;
    16: Fn;
    17: In;
    18: Yield;
    19: Underscore;
    20: UnderscoreUnderscore;
    21: Option_;
    22: Vec_;
    23: String_;
    24: Box2;
    25: Some_;
    26: None_;
    27: Ok_;
    28: Err_;
    29: Result;
    30: Default_;
    31: Clone_;
    32: Debug_;
    33: From_;
    34: Into_;
    35: Iterator;
    36: Client;
    37: Error;
    38: Request;
    39: Response;
} Unknown }

string_enum! { Words {
    Self_ "Self";
    Self2 "self";
    Crate "crate";
    Super "super";
    Type "type";
    Async "async";
    Await "await";
    Dyn "dyn";
    Gen "gen";
    Try "try";
    Union "union";
    Box "box";
    MacroRules "macro_rules";
    Raw "raw";
    Static "static";
    True "true";
    Fn "fn";
    In "in";
    Yield "yield";
    Underscore "_";
    UnderscoreUnderscore "__";
    RType "r#type";
    Option "Option";
    Vec "Vec";
    String "String";
    Box2 "Box";
    Some "Some";
    None "None";
    Ok "Ok";
    Err "Err";
    Result "Result";
    Default "Default";
    Clone "Clone";
    Debug "Debug";
    From "From";
    Into "Into";
    Iterator "Iterator";
    Client "Client";
    Error "Error";
    Request "Request";
    Response "Response";
    Value "Value";
    Types "types";
    Runtime "runtime";
    Operations "operations";
    Pending "Pending";
    Core "Core";
    Maybe "Maybe";
    Upload "Upload";
    Base64 "Base64";
    Bytes "Bytes";
    BTreeMap "BTreeMap";
    IntoFuture "IntoFuture";
    Std "std";
    Core2 "core";
    Alloc "alloc";
    SerdeJson "serde_json";
    U8 "u8";
    Str "str";
    Bool "bool";
    Main "main";
    New "new";
    Clone2 "clone";
    Send "send";
    Customize "customize";
    Blank "blank";
    IntoFuture2 "into_future";
    Builder "builder";
    Call "call";
    FromEnv "from_env";
    FromCore "from_core";
    Fmt "fmt";
    Eq "eq";
    Body "body";
    Additional "additional";
    Other "Other";
    Unknown "Unknown";
    Unlisted "Unlisted";
    Empty "";
    Space " ";
    N1 "1";
    N2fa "2fa";
    N1024x1024 "1024x1024";
    Minus1 "-1";
    Plus1 "+1";
    LessOrEqual "<=";
    GreaterOrEqual ">=";
    Star "*";
    Ref "$ref";
    Type2 "@type";
    AB "a-b";
    AB2 "a_b";
    AB3 "aB";
    AB4 "a b";
    AB5 "a.b";
    AB6 "A B";
    PageSize "page[size]";
    Quoted "\"quoted\"";
    BackSlash "back\\slash";
    NewLine "new\nline";
    End "*/ end";
    NewlineSpaceSpaceSpace "\n    ";
    CommaNewlineSpaceSpace ",\n    ";
    CommaNewlineSpaceSpace2 ",\n    \n    ";
} OtherValue }

// ----- src/types.rs

//! The types of the API.

mod general;
mod unused;

pub use self::general::*;
pub use self::unused::*;

// ----- src/types/general.rs

//! Types of the operations in `general`.

use std::collections::BTreeMap;

use crate::runtime;

/// The schema `Self`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Self_ {
    /// `a`
    pub a: Option<String>,
}

impl Self_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Self_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `self`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Self2 {
    /// `a`
    pub a: Option<String>,
}

impl Self2 {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Self2 {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `crate`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Crate {
    /// `a`
    pub a: Option<String>,
}

impl Crate {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Crate {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `super`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Super {
    /// `a`
    pub a: Option<String>,
}

impl Super {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Super {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `type`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Type {
    /// `a`
    pub a: Option<String>,
}

impl Type {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Type {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `async`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Async {
    /// `a`
    pub a: Option<String>,
}

impl Async {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Async {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `await`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Await {
    /// `a`
    pub a: Option<String>,
}

impl Await {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Await {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `dyn`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Dyn {
    /// `a`
    pub a: Option<String>,
}

impl Dyn {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Dyn {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `gen`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Gen {
    /// `a`
    pub a: Option<String>,
}

impl Gen {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Gen {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `try`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Try {
    /// `a`
    pub a: Option<String>,
}

impl Try {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Try {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `union`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Union {
    /// `a`
    pub a: Option<String>,
}

impl Union {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Union {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `box`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Box_ {
    /// `a`
    pub a: Option<String>,
}

impl Box_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Box_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `macro_rules`.
#[derive(Clone)]
#[non_exhaustive]
pub struct MacroRules {
    /// `a`
    pub a: Option<String>,
}

impl MacroRules {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for MacroRules {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `raw`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Raw {
    /// `a`
    pub a: Option<String>,
}

impl Raw {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Raw {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `static`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Static {
    /// `a`
    pub a: Option<String>,
}

impl Static {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Static {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `true`.
#[derive(Clone)]
#[non_exhaustive]
pub struct True {
    /// `a`
    pub a: Option<String>,
}

impl True {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for True {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `fn`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Fn {
    /// `a`
    pub a: Option<String>,
}

impl Fn {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Fn {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `in`.
#[derive(Clone)]
#[non_exhaustive]
pub struct In {
    /// `a`
    pub a: Option<String>,
}

impl In {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for In {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `yield`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Yield {
    /// `a`
    pub a: Option<String>,
}

impl Yield {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Yield {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `_`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Underscore {
    /// `a`
    pub a: Option<String>,
}

impl Underscore {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Underscore {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `__`.
#[derive(Clone)]
#[non_exhaustive]
pub struct UnderscoreUnderscore {
    /// `a`
    pub a: Option<String>,
}

impl UnderscoreUnderscore {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for UnderscoreUnderscore {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Option`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Option_ {
    /// `a`
    pub a: Option<String>,
}

impl Option_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Option_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Vec`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Vec_ {
    /// `a`
    pub a: Option<String>,
}

impl Vec_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Vec_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `String`.
#[derive(Clone)]
#[non_exhaustive]
pub struct String_ {
    /// `a`
    pub a: Option<String>,
}

impl String_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for String_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Box`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Box2 {
    /// `a`
    pub a: Option<String>,
}

impl Box2 {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Box2 {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Some`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Some_ {
    /// `a`
    pub a: Option<String>,
}

impl Some_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Some_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `None`.
#[derive(Clone)]
#[non_exhaustive]
pub struct None_ {
    /// `a`
    pub a: Option<String>,
}

impl None_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for None_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Ok`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Ok_ {
    /// `a`
    pub a: Option<String>,
}

impl Ok_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Ok_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Err`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Err_ {
    /// `a`
    pub a: Option<String>,
}

impl Err_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Err_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Result`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Result {
    /// `a`
    pub a: Option<String>,
}

impl Result {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Result {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Default`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Default_ {
    /// `a`
    pub a: Option<String>,
}

impl Default_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Default_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Clone`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Clone_ {
    /// `a`
    pub a: Option<String>,
}

impl Clone_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Clone_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Debug`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Debug_ {
    /// `a`
    pub a: Option<String>,
}

impl Debug_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Debug_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `From`.
#[derive(Clone)]
#[non_exhaustive]
pub struct From_ {
    /// `a`
    pub a: Option<String>,
}

impl From_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for From_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Into`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Into_ {
    /// `a`
    pub a: Option<String>,
}

impl Into_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Into_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Iterator`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Iterator {
    /// `a`
    pub a: Option<String>,
}

impl Iterator {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Iterator {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Client`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Client {
    /// `a`
    pub a: Option<String>,
}

impl Client {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Client {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Error`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error {
    /// `a`
    pub a: Option<String>,
}

impl Error {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Error {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Request`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Request {
    /// `a`
    pub a: Option<String>,
}

impl Request {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Request {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Response`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Response {
    /// `a`
    pub a: Option<String>,
}

impl Response {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Response {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Value`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Value_ {
    /// `a`
    pub a: Option<String>,
}

impl Value_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Value_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `types`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Types {
    /// `a`
    pub a: Option<String>,
}

impl Types {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Types {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `runtime`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Runtime {
    /// `a`
    pub a: Option<String>,
}

impl Runtime {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Runtime {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `operations`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Operations {
    /// `a`
    pub a: Option<String>,
}

impl Operations {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Operations {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Pending`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Pending {
    /// `a`
    pub a: Option<String>,
}

impl Pending {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Pending {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Core`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Core {
    /// `a`
    pub a: Option<String>,
}

impl Core {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Core {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Maybe`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Maybe_ {
    /// `a`
    pub a: Option<String>,
}

impl Maybe_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Maybe_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Upload`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Upload_ {
    /// `a`
    pub a: Option<String>,
}

impl Upload_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Upload_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Base64`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Base64_ {
    /// `a`
    pub a: Option<String>,
}

impl Base64_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Base64_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Bytes`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Bytes_ {
    /// `a`
    pub a: Option<String>,
}

impl Bytes_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Bytes_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `BTreeMap`.
#[derive(Clone)]
#[non_exhaustive]
pub struct BTreeMap_ {
    /// `a`
    pub a: Option<String>,
}

impl BTreeMap_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for BTreeMap_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `IntoFuture`.
#[derive(Clone)]
#[non_exhaustive]
pub struct IntoFuture {
    /// `a`
    pub a: Option<String>,
}

impl IntoFuture {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for IntoFuture {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `std`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Std {
    /// `a`
    pub a: Option<String>,
}

impl Std {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Std {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `core`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Core2 {
    /// `a`
    pub a: Option<String>,
}

impl Core2 {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Core2 {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `alloc`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Alloc {
    /// `a`
    pub a: Option<String>,
}

impl Alloc {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Alloc {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `serde_json`.
#[derive(Clone)]
#[non_exhaustive]
pub struct SerdeJson {
    /// `a`
    pub a: Option<String>,
}

impl SerdeJson {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for SerdeJson {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `u8`.
#[derive(Clone)]
#[non_exhaustive]
pub struct U8 {
    /// `a`
    pub a: Option<String>,
}

impl U8 {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for U8 {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `str`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Str {
    /// `a`
    pub a: Option<String>,
}

impl Str {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Str {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `bool`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Bool {
    /// `a`
    pub a: Option<String>,
}

impl Bool {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Bool {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `main`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Main {
    /// `a`
    pub a: Option<String>,
}

impl Main {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Main {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `new`.
#[derive(Clone)]
#[non_exhaustive]
pub struct New {
    /// `a`
    pub a: Option<String>,
}

impl New {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for New {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `clone`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Clone2 {
    /// `a`
    pub a: Option<String>,
}

impl Clone2 {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Clone2 {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `send`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Send {
    /// `a`
    pub a: Option<String>,
}

impl Send {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Send {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `customize`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Customize {
    /// `a`
    pub a: Option<String>,
}

impl Customize {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Customize {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `blank`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Blank {
    /// `a`
    pub a: Option<String>,
}

impl Blank {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Blank {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `into_future`.
#[derive(Clone)]
#[non_exhaustive]
pub struct IntoFuture2 {
    /// `a`
    pub a: Option<String>,
}

impl IntoFuture2 {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for IntoFuture2 {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `builder`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Builder {
    /// `a`
    pub a: Option<String>,
}

impl Builder {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Builder {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `call`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Call {
    /// `a`
    pub a: Option<String>,
}

impl Call {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Call {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `from_env`.
#[derive(Clone)]
#[non_exhaustive]
pub struct FromEnv {
    /// `a`
    pub a: Option<String>,
}

impl FromEnv {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for FromEnv {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `from_core`.
#[derive(Clone)]
#[non_exhaustive]
pub struct FromCore {
    /// `a`
    pub a: Option<String>,
}

impl FromCore {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for FromCore {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `fmt`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Fmt {
    /// `a`
    pub a: Option<String>,
}

impl Fmt {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Fmt {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `eq`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Eq {
    /// `a`
    pub a: Option<String>,
}

impl Eq {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Eq {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `body`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Body {
    /// `a`
    pub a: Option<String>,
}

impl Body {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Body {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `additional`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Additional {
    /// `a`
    pub a: Option<String>,
}

impl Additional {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Additional {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Other`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Other {
    /// `a`
    pub a: Option<String>,
}

impl Other {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Other {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Unknown`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Unknown {
    /// `a`
    pub a: Option<String>,
}

impl Unknown {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Unknown {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Unlisted`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Unlisted {
    /// `a`
    pub a: Option<String>,
}

impl Unlisted {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Unlisted {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `a_b`.
#[derive(Clone)]
#[non_exhaustive]
pub struct AB {
    /// `a`
    pub a: Option<String>,
}

impl AB {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for AB {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `aB`.
#[derive(Clone)]
#[non_exhaustive]
pub struct AB2 {
    /// `a`
    pub a: Option<String>,
}

impl AB2 {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for AB2 {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `All`.
#[derive(Clone)]
#[non_exhaustive]
pub struct All {
    /// `Self`
    pub self_: Option<String>,
    /// `self`
    pub self_2: Option<String>,
    /// `crate`
    pub crate_: Option<String>,
    /// `super`
    pub super_: Option<String>,
    /// `type`
    pub type_: Option<String>,
    /// `async`
    pub async_: Option<String>,
    /// `await`
    pub await_: Option<String>,
    /// `dyn`
    pub dyn_: Option<String>,
    /// `gen`
    pub gen_: Option<String>,
    /// `try`
    pub try_: Option<String>,
    /// `union`
    pub union: Option<String>,
    /// `box`
    pub box_: Option<String>,
    /// `macro_rules`
    pub macro_rules: Option<String>,
    /// `raw`
    pub raw: Option<String>,
    /// `static`
    pub static_: Option<String>,
    /// `true`
    pub true_: Option<String>,
    /// `fn`
    pub fn_: Option<String>,
    /// `in`
    pub in_: Option<String>,
    /// `yield`
    pub yield_: Option<String>,
    /// `_`
    pub underscore: Option<String>,
    /// `__`
    pub underscore_underscore: Option<String>,
    /// `r#type`
    pub r_type: Option<String>,
    /// `Option`
    pub option: Option<String>,
    /// `Vec`
    pub vec: Option<String>,
    /// `String`
    pub string: Option<String>,
    /// `Box`
    pub box_2: Option<String>,
    /// `Some`
    pub some: Option<String>,
    /// `None`
    pub none: Option<String>,
    /// `Ok`
    pub ok: Option<String>,
    /// `Err`
    pub err: Option<String>,
    /// `Result`
    pub result: Option<String>,
    /// `Default`
    pub default: Option<String>,
    /// `Clone`
    pub clone_: Option<String>,
    /// `Debug`
    pub debug: Option<String>,
    /// `From`
    pub from: Option<String>,
    /// `Into`
    pub into: Option<String>,
    /// `Iterator`
    pub iterator: Option<String>,
    /// `Client`
    pub client: Option<String>,
    /// `Error`
    pub error: Option<String>,
    /// `Request`
    pub request: Option<String>,
    /// `Response`
    pub response: Option<String>,
    /// `Value`
    pub value: Option<String>,
    /// `types`
    pub types: Option<String>,
    /// `runtime`
    pub runtime: Option<String>,
    /// `operations`
    pub operations: Option<String>,
    /// `Pending`
    pub pending: Option<String>,
    /// `Core`
    pub core: Option<String>,
    /// `Maybe`
    pub maybe: Option<String>,
    /// `Upload`
    pub upload: Option<String>,
    /// `Base64`
    pub base64: Option<String>,
    /// `Bytes`
    pub bytes: Option<String>,
    /// `BTreeMap`
    pub b_tree_map: Option<String>,
    /// `IntoFuture`
    pub into_future: Option<String>,
    /// `std`
    pub std: Option<String>,
    /// `core`
    pub core_2: Option<String>,
    /// `alloc`
    pub alloc: Option<String>,
    /// `serde_json`
    pub serde_json: Option<String>,
    /// `u8`
    pub u8: Option<String>,
    /// `str`
    pub str: Option<String>,
    /// `bool`
    pub bool: Option<String>,
    /// `main`
    pub main: Option<String>,
    /// `new`
    pub new_: Option<String>,
    /// `clone`
    pub clone_2: Option<String>,
    /// `send`
    pub send: Option<String>,
    /// `customize`
    pub customize: Option<String>,
    /// `blank`
    pub blank: Option<String>,
    /// `into_future`
    pub into_future_2: Option<String>,
    /// `builder`
    pub builder: Option<String>,
    /// `call`
    pub call: Option<String>,
    /// `from_env`
    pub from_env: Option<String>,
    /// `from_core`
    pub from_core: Option<String>,
    /// `fmt`
    pub fmt: Option<String>,
    /// `eq`
    pub eq: Option<String>,
    /// `body`
    pub body: Option<String>,
    /// `additional`
    pub additional: Option<String>,
    /// `Other`
    pub other: Option<String>,
    /// `Unknown`
    pub unknown: Option<String>,
    /// `Unlisted`
    pub unlisted: Option<String>,
    /// `""`
    pub empty: Option<String>,
    /// `" "`
    pub space: Option<String>,
    /// `1`
    pub n1: Option<String>,
    /// `2fa`
    pub n2fa: Option<String>,
    /// `1024x1024`
    pub n1024x1024: Option<String>,
    /// `-1`
    pub minus_1: Option<String>,
    /// `+1`
    pub plus_1: Option<String>,
    /// `<=`
    pub less_or_equal: Option<String>,
    /// `>=`
    pub greater_or_equal: Option<String>,
    /// `*`
    pub star: Option<String>,
    /// `$ref`
    pub ref_: Option<String>,
    /// `@type`
    pub type_2: Option<String>,
    /// `a-b`
    pub a_b: Option<String>,
    /// `a_b`
    pub a_b_2: Option<String>,
    /// `aB`
    pub a_b_3: Option<String>,
    /// `a b`
    pub a_b_4: Option<String>,
    /// `a.b`
    pub a_b_5: Option<String>,
    /// `A B`
    pub a_b_6: Option<String>,
    /// `page[size]`
    pub page_size: Option<String>,
    /// `"quoted"`
    pub quoted: Option<String>,
    /// `back\slash`
    pub back_slash: Option<String>,
    /// `new line`
    pub new_line: Option<String>,
    /// `*/ end`
    pub end: Option<String>,
    /// `" "`
    pub newline_space_space_space: Option<String>,
    /// ` ,      `
    pub comma_newline_space_space: Option<String>,
    /// ` ,           `
    pub comma_newline_space_space_2: Option<String>,
    /// All other keys.
    pub additional_2: BTreeMap<String, String>,
}

impl All {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `Self`.
    #[must_use]
    pub fn self_(mut self, self_: impl Into<String>) -> Self {
        self.self_ = Some(self_.into());
        self
    }

    /// Sets `self`.
    #[must_use]
    pub fn self_2(mut self, self_2: impl Into<String>) -> Self {
        self.self_2 = Some(self_2.into());
        self
    }

    /// Sets `crate`.
    #[must_use]
    pub fn crate_(mut self, crate_: impl Into<String>) -> Self {
        self.crate_ = Some(crate_.into());
        self
    }

    /// Sets `super`.
    #[must_use]
    pub fn super_(mut self, super_: impl Into<String>) -> Self {
        self.super_ = Some(super_.into());
        self
    }

    /// Sets `type`.
    #[must_use]
    pub fn type_(mut self, type_: impl Into<String>) -> Self {
        self.type_ = Some(type_.into());
        self
    }

    /// Sets `async`.
    #[must_use]
    pub fn async_(mut self, async_: impl Into<String>) -> Self {
        self.async_ = Some(async_.into());
        self
    }

    /// Sets `await`.
    #[must_use]
    pub fn await_(mut self, await_: impl Into<String>) -> Self {
        self.await_ = Some(await_.into());
        self
    }

    /// Sets `dyn`.
    #[must_use]
    pub fn dyn_(mut self, dyn_: impl Into<String>) -> Self {
        self.dyn_ = Some(dyn_.into());
        self
    }

    /// Sets `gen`.
    #[must_use]
    pub fn gen_(mut self, gen_: impl Into<String>) -> Self {
        self.gen_ = Some(gen_.into());
        self
    }

    /// Sets `try`.
    #[must_use]
    pub fn try_(mut self, try_: impl Into<String>) -> Self {
        self.try_ = Some(try_.into());
        self
    }

    /// Sets `union`.
    #[must_use]
    pub fn union(mut self, union: impl Into<String>) -> Self {
        self.union = Some(union.into());
        self
    }

    /// Sets `box`.
    #[must_use]
    pub fn box_(mut self, box_: impl Into<String>) -> Self {
        self.box_ = Some(box_.into());
        self
    }

    /// Sets `macro_rules`.
    #[must_use]
    pub fn macro_rules(mut self, macro_rules: impl Into<String>) -> Self {
        self.macro_rules = Some(macro_rules.into());
        self
    }

    /// Sets `raw`.
    #[must_use]
    pub fn raw(mut self, raw: impl Into<String>) -> Self {
        self.raw = Some(raw.into());
        self
    }

    /// Sets `static`.
    #[must_use]
    pub fn static_(mut self, static_: impl Into<String>) -> Self {
        self.static_ = Some(static_.into());
        self
    }

    /// Sets `true`.
    #[must_use]
    pub fn true_(mut self, true_: impl Into<String>) -> Self {
        self.true_ = Some(true_.into());
        self
    }

    /// Sets `fn`.
    #[must_use]
    pub fn fn_(mut self, fn_: impl Into<String>) -> Self {
        self.fn_ = Some(fn_.into());
        self
    }

    /// Sets `in`.
    #[must_use]
    pub fn in_(mut self, in_: impl Into<String>) -> Self {
        self.in_ = Some(in_.into());
        self
    }

    /// Sets `yield`.
    #[must_use]
    pub fn yield_(mut self, yield_: impl Into<String>) -> Self {
        self.yield_ = Some(yield_.into());
        self
    }

    /// Sets `_`.
    #[must_use]
    pub fn underscore(mut self, underscore: impl Into<String>) -> Self {
        self.underscore = Some(underscore.into());
        self
    }

    /// Sets `__`.
    #[must_use]
    pub fn underscore_underscore(
        mut self,
        underscore_underscore: impl Into<String>,
    ) -> Self {
        self.underscore_underscore = Some(underscore_underscore.into());
        self
    }

    /// Sets `r#type`.
    #[must_use]
    pub fn r_type(mut self, r_type: impl Into<String>) -> Self {
        self.r_type = Some(r_type.into());
        self
    }

    /// Sets `Option`.
    #[must_use]
    pub fn option(mut self, option: impl Into<String>) -> Self {
        self.option = Some(option.into());
        self
    }

    /// Sets `Vec`.
    #[must_use]
    pub fn vec(mut self, vec: impl Into<String>) -> Self {
        self.vec = Some(vec.into());
        self
    }

    /// Sets `String`.
    #[must_use]
    pub fn string(mut self, string: impl Into<String>) -> Self {
        self.string = Some(string.into());
        self
    }

    /// Sets `Box`.
    #[must_use]
    pub fn box_2(mut self, box_2: impl Into<String>) -> Self {
        self.box_2 = Some(box_2.into());
        self
    }

    /// Sets `Some`.
    #[must_use]
    pub fn some(mut self, some: impl Into<String>) -> Self {
        self.some = Some(some.into());
        self
    }

    /// Sets `None`.
    #[must_use]
    pub fn none(mut self, none: impl Into<String>) -> Self {
        self.none = Some(none.into());
        self
    }

    /// Sets `Ok`.
    #[must_use]
    pub fn ok(mut self, ok: impl Into<String>) -> Self {
        self.ok = Some(ok.into());
        self
    }

    /// Sets `Err`.
    #[must_use]
    pub fn err(mut self, err: impl Into<String>) -> Self {
        self.err = Some(err.into());
        self
    }

    /// Sets `Result`.
    #[must_use]
    pub fn result(mut self, result: impl Into<String>) -> Self {
        self.result = Some(result.into());
        self
    }

    /// Sets `Default`.
    #[must_use]
    pub fn default(mut self, default: impl Into<String>) -> Self {
        self.default = Some(default.into());
        self
    }

    /// Sets `Clone`.
    #[must_use]
    pub fn clone_(mut self, clone_: impl Into<String>) -> Self {
        self.clone_ = Some(clone_.into());
        self
    }

    /// Sets `Debug`.
    #[must_use]
    pub fn debug(mut self, debug: impl Into<String>) -> Self {
        self.debug = Some(debug.into());
        self
    }

    /// Sets `From`.
    #[must_use]
    pub fn from(mut self, from: impl Into<String>) -> Self {
        self.from = Some(from.into());
        self
    }

    /// Sets `Into`.
    #[must_use]
    pub fn into(mut self, into: impl Into<String>) -> Self {
        self.into = Some(into.into());
        self
    }

    /// Sets `Iterator`.
    #[must_use]
    pub fn iterator(mut self, iterator: impl Into<String>) -> Self {
        self.iterator = Some(iterator.into());
        self
    }

    /// Sets `Client`.
    #[must_use]
    pub fn client(mut self, client: impl Into<String>) -> Self {
        self.client = Some(client.into());
        self
    }

    /// Sets `Error`.
    #[must_use]
    pub fn error(mut self, error: impl Into<String>) -> Self {
        self.error = Some(error.into());
        self
    }

    /// Sets `Request`.
    #[must_use]
    pub fn request(mut self, request: impl Into<String>) -> Self {
        self.request = Some(request.into());
        self
    }

    /// Sets `Response`.
    #[must_use]
    pub fn response(mut self, response: impl Into<String>) -> Self {
        self.response = Some(response.into());
        self
    }

    /// Sets `Value`.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// Sets `types`.
    #[must_use]
    pub fn types(mut self, types: impl Into<String>) -> Self {
        self.types = Some(types.into());
        self
    }

    /// Sets `runtime`.
    #[must_use]
    pub fn runtime(mut self, runtime: impl Into<String>) -> Self {
        self.runtime = Some(runtime.into());
        self
    }

    /// Sets `operations`.
    #[must_use]
    pub fn operations(mut self, operations: impl Into<String>) -> Self {
        self.operations = Some(operations.into());
        self
    }

    /// Sets `Pending`.
    #[must_use]
    pub fn pending(mut self, pending: impl Into<String>) -> Self {
        self.pending = Some(pending.into());
        self
    }

    /// Sets `Core`.
    #[must_use]
    pub fn core(mut self, core: impl Into<String>) -> Self {
        self.core = Some(core.into());
        self
    }

    /// Sets `Maybe`.
    #[must_use]
    pub fn maybe(mut self, maybe: impl Into<String>) -> Self {
        self.maybe = Some(maybe.into());
        self
    }

    /// Sets `Upload`.
    #[must_use]
    pub fn upload(mut self, upload: impl Into<String>) -> Self {
        self.upload = Some(upload.into());
        self
    }

    /// Sets `Base64`.
    #[must_use]
    pub fn base64(mut self, base64: impl Into<String>) -> Self {
        self.base64 = Some(base64.into());
        self
    }

    /// Sets `Bytes`.
    #[must_use]
    pub fn bytes(mut self, bytes: impl Into<String>) -> Self {
        self.bytes = Some(bytes.into());
        self
    }

    /// Sets `BTreeMap`.
    #[must_use]
    pub fn b_tree_map(mut self, b_tree_map: impl Into<String>) -> Self {
        self.b_tree_map = Some(b_tree_map.into());
        self
    }

    /// Sets `IntoFuture`.
    #[must_use]
    pub fn into_future(mut self, into_future: impl Into<String>) -> Self {
        self.into_future = Some(into_future.into());
        self
    }

    /// Sets `std`.
    #[must_use]
    pub fn std(mut self, std: impl Into<String>) -> Self {
        self.std = Some(std.into());
        self
    }

    /// Sets `core`.
    #[must_use]
    pub fn core_2(mut self, core_2: impl Into<String>) -> Self {
        self.core_2 = Some(core_2.into());
        self
    }

    /// Sets `alloc`.
    #[must_use]
    pub fn alloc(mut self, alloc: impl Into<String>) -> Self {
        self.alloc = Some(alloc.into());
        self
    }

    /// Sets `serde_json`.
    #[must_use]
    pub fn serde_json(mut self, serde_json: impl Into<String>) -> Self {
        self.serde_json = Some(serde_json.into());
        self
    }

    /// Sets `u8`.
    #[must_use]
    pub fn u8(mut self, u8: impl Into<String>) -> Self {
        self.u8 = Some(u8.into());
        self
    }

    /// Sets `str`.
    #[must_use]
    pub fn str(mut self, str: impl Into<String>) -> Self {
        self.str = Some(str.into());
        self
    }

    /// Sets `bool`.
    #[must_use]
    pub fn bool(mut self, bool: impl Into<String>) -> Self {
        self.bool = Some(bool.into());
        self
    }

    /// Sets `main`.
    #[must_use]
    pub fn main(mut self, main: impl Into<String>) -> Self {
        self.main = Some(main.into());
        self
    }

    /// Sets `new`.
    #[must_use]
    pub fn new_(mut self, new_: impl Into<String>) -> Self {
        self.new_ = Some(new_.into());
        self
    }

    /// Sets `clone`.
    #[must_use]
    pub fn clone_2(mut self, clone_2: impl Into<String>) -> Self {
        self.clone_2 = Some(clone_2.into());
        self
    }

    /// Sets `send`.
    #[must_use]
    pub fn send(mut self, send: impl Into<String>) -> Self {
        self.send = Some(send.into());
        self
    }

    /// Sets `customize`.
    #[must_use]
    pub fn customize(mut self, customize: impl Into<String>) -> Self {
        self.customize = Some(customize.into());
        self
    }

    /// Sets `blank`.
    #[must_use]
    pub fn blank(mut self, blank: impl Into<String>) -> Self {
        self.blank = Some(blank.into());
        self
    }

    /// Sets `into_future`.
    #[must_use]
    pub fn into_future_2(mut self, into_future_2: impl Into<String>) -> Self {
        self.into_future_2 = Some(into_future_2.into());
        self
    }

    /// Sets `builder`.
    #[must_use]
    pub fn builder(mut self, builder: impl Into<String>) -> Self {
        self.builder = Some(builder.into());
        self
    }

    /// Sets `call`.
    #[must_use]
    pub fn call(mut self, call: impl Into<String>) -> Self {
        self.call = Some(call.into());
        self
    }

    /// Sets `from_env`.
    #[must_use]
    pub fn from_env(mut self, from_env: impl Into<String>) -> Self {
        self.from_env = Some(from_env.into());
        self
    }

    /// Sets `from_core`.
    #[must_use]
    pub fn from_core(mut self, from_core: impl Into<String>) -> Self {
        self.from_core = Some(from_core.into());
        self
    }

    /// Sets `fmt`.
    #[must_use]
    pub fn fmt(mut self, fmt: impl Into<String>) -> Self {
        self.fmt = Some(fmt.into());
        self
    }

    /// Sets `eq`.
    #[must_use]
    pub fn eq(mut self, eq: impl Into<String>) -> Self {
        self.eq = Some(eq.into());
        self
    }

    /// Sets `body`.
    #[must_use]
    pub fn body(mut self, body: impl Into<String>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sets `additional`.
    #[must_use]
    pub fn additional(mut self, additional: impl Into<String>) -> Self {
        self.additional = Some(additional.into());
        self
    }

    /// Sets `Other`.
    #[must_use]
    pub fn other(mut self, other: impl Into<String>) -> Self {
        self.other = Some(other.into());
        self
    }

    /// Sets `Unknown`.
    #[must_use]
    pub fn unknown(mut self, unknown: impl Into<String>) -> Self {
        self.unknown = Some(unknown.into());
        self
    }

    /// Sets `Unlisted`.
    #[must_use]
    pub fn unlisted(mut self, unlisted: impl Into<String>) -> Self {
        self.unlisted = Some(unlisted.into());
        self
    }

    /// Sets `""`.
    #[must_use]
    pub fn empty(mut self, empty: impl Into<String>) -> Self {
        self.empty = Some(empty.into());
        self
    }

    /// Sets `" "`.
    #[must_use]
    pub fn space(mut self, space: impl Into<String>) -> Self {
        self.space = Some(space.into());
        self
    }

    /// Sets `1`.
    #[must_use]
    pub fn n1(mut self, n1: impl Into<String>) -> Self {
        self.n1 = Some(n1.into());
        self
    }

    /// Sets `2fa`.
    #[must_use]
    pub fn n2fa(mut self, n2fa: impl Into<String>) -> Self {
        self.n2fa = Some(n2fa.into());
        self
    }

    /// Sets `1024x1024`.
    #[must_use]
    pub fn n1024x1024(mut self, n1024x1024: impl Into<String>) -> Self {
        self.n1024x1024 = Some(n1024x1024.into());
        self
    }

    /// Sets `-1`.
    #[must_use]
    pub fn minus_1(mut self, minus_1: impl Into<String>) -> Self {
        self.minus_1 = Some(minus_1.into());
        self
    }

    /// Sets `+1`.
    #[must_use]
    pub fn plus_1(mut self, plus_1: impl Into<String>) -> Self {
        self.plus_1 = Some(plus_1.into());
        self
    }

    /// Sets `<=`.
    #[must_use]
    pub fn less_or_equal(mut self, less_or_equal: impl Into<String>) -> Self {
        self.less_or_equal = Some(less_or_equal.into());
        self
    }

    /// Sets `>=`.
    #[must_use]
    pub fn greater_or_equal(mut self, greater_or_equal: impl Into<String>) -> Self {
        self.greater_or_equal = Some(greater_or_equal.into());
        self
    }

    /// Sets `*`.
    #[must_use]
    pub fn star(mut self, star: impl Into<String>) -> Self {
        self.star = Some(star.into());
        self
    }

    /// Sets `$ref`.
    #[must_use]
    pub fn ref_(mut self, ref_: impl Into<String>) -> Self {
        self.ref_ = Some(ref_.into());
        self
    }

    /// Sets `@type`.
    #[must_use]
    pub fn type_2(mut self, type_2: impl Into<String>) -> Self {
        self.type_2 = Some(type_2.into());
        self
    }

    /// Sets `a-b`.
    #[must_use]
    pub fn a_b(mut self, a_b: impl Into<String>) -> Self {
        self.a_b = Some(a_b.into());
        self
    }

    /// Sets `a_b`.
    #[must_use]
    pub fn a_b_2(mut self, a_b_2: impl Into<String>) -> Self {
        self.a_b_2 = Some(a_b_2.into());
        self
    }

    /// Sets `aB`.
    #[must_use]
    pub fn a_b_3(mut self, a_b_3: impl Into<String>) -> Self {
        self.a_b_3 = Some(a_b_3.into());
        self
    }

    /// Sets `a b`.
    #[must_use]
    pub fn a_b_4(mut self, a_b_4: impl Into<String>) -> Self {
        self.a_b_4 = Some(a_b_4.into());
        self
    }

    /// Sets `a.b`.
    #[must_use]
    pub fn a_b_5(mut self, a_b_5: impl Into<String>) -> Self {
        self.a_b_5 = Some(a_b_5.into());
        self
    }

    /// Sets `A B`.
    #[must_use]
    pub fn a_b_6(mut self, a_b_6: impl Into<String>) -> Self {
        self.a_b_6 = Some(a_b_6.into());
        self
    }

    /// Sets `page[size]`.
    #[must_use]
    pub fn page_size(mut self, page_size: impl Into<String>) -> Self {
        self.page_size = Some(page_size.into());
        self
    }

    /// Sets `"quoted"`.
    #[must_use]
    pub fn quoted(mut self, quoted: impl Into<String>) -> Self {
        self.quoted = Some(quoted.into());
        self
    }

    /// Sets `back\slash`.
    #[must_use]
    pub fn back_slash(mut self, back_slash: impl Into<String>) -> Self {
        self.back_slash = Some(back_slash.into());
        self
    }

    /// Sets `new line`.
    #[must_use]
    pub fn new_line(mut self, new_line: impl Into<String>) -> Self {
        self.new_line = Some(new_line.into());
        self
    }

    /// Sets `*/ end`.
    #[must_use]
    pub fn end(mut self, end: impl Into<String>) -> Self {
        self.end = Some(end.into());
        self
    }

    /// Sets `" "`.
    #[must_use]
    pub fn newline_space_space_space(
        mut self,
        newline_space_space_space: impl Into<String>,
    ) -> Self {
        self.newline_space_space_space = Some(newline_space_space_space.into());
        self
    }

    /// Sets ` ,      `.
    #[must_use]
    pub fn comma_newline_space_space(
        mut self,
        comma_newline_space_space: impl Into<String>,
    ) -> Self {
        self.comma_newline_space_space = Some(comma_newline_space_space.into());
        self
    }

    /// Sets ` ,           `.
    #[must_use]
    pub fn comma_newline_space_space_2(
        mut self,
        comma_newline_space_space_2: impl Into<String>,
    ) -> Self {
        self.comma_newline_space_space_2 = Some(comma_newline_space_space_2.into());
        self
    }

    /// Sets all other keys.
    #[must_use]
    pub fn additional_2(
        mut self,
        additional_2: impl IntoIterator<Item = (impl Into<String>, String)>,
    ) -> Self {
        self.additional_2 = additional_2
            .into_iter()
            .map(|(key, value)| (key.into(), value))
            .collect();
        self
    }
}

impl Default for All {
    fn default() -> Self {
        Self::new()
    }
}

// ----- src/types/unused.rs

//! Types that no operation uses.

use serde_json::Value;

use super::{
    Async, Await, Box2, Box_, Client, Clone_, Crate, Debug_, Default_, Dyn, Err_, Error, Fn, From_, Gen, In, Into_,
    Iterator, MacroRules, None_, Ok_, Option_, Raw, Request, Response, Result, Self2, Self_, Some_, Static, String_,
    Super, True, Try, Type, Underscore, UnderscoreUnderscore, Union, Vec_, Yield,
};

/// The schema `OneOf`.
#[derive(Clone)]
#[non_exhaustive]
pub enum OneOf {
    /// [`Self_`]
    Self_(Self_),
    /// [`Self2`]
    Self2(Self2),
    /// [`Crate`]
    Crate(Crate),
    /// [`Super`]
    Super(Super),
    /// [`Type`]
    Type(Type),
    /// [`Async`]
    Async(Async),
    /// [`Await`]
    Await(Await),
    /// [`Dyn`]
    Dyn(Dyn),
    /// [`Gen`]
    Gen(Gen),
    /// [`Try`]
    Try(Try),
    /// [`Union`]
    Union(Union),
    /// [`Box_`]
    Box_(Box_),
    /// [`MacroRules`]
    MacroRules(MacroRules),
    /// [`Raw`]
    Raw(Raw),
    /// [`Static`]
    Static(Static),
    /// [`True`]
    True(True),
    /// [`Fn`]
    Fn(Fn),
    /// [`In`]
    In(In),
    /// [`Yield`]
    Yield(Yield),
    /// [`Underscore`]
    Underscore(Underscore),
    /// [`UnderscoreUnderscore`]
    UnderscoreUnderscore(UnderscoreUnderscore),
    /// [`Option_`]
    Option_(Option_),
    /// [`Vec_`]
    Vec_(Vec_),
    /// [`String_`]
    String_(String_),
    /// [`Box2`]
    Box2(Box2),
    /// [`Some_`]
    Some_(Some_),
    /// [`None_`]
    None_(None_),
    /// [`Ok_`]
    Ok_(Ok_),
    /// [`Err_`]
    Err_(Err_),
    /// [`Result`]
    Result(Result),
    /// [`Default_`]
    Default_(Default_),
    /// [`Clone_`]
    Clone_(Clone_),
    /// [`Debug_`]
    Debug_(Debug_),
    /// [`From_`]
    From_(From_),
    /// [`Into_`]
    Into_(Into_),
    /// [`Iterator`]
    Iterator(Iterator),
    /// [`Client`]
    Client(Client),
    /// [`Error`]
    Error(Error),
    /// [`Request`]
    Request(Request),
    /// [`Response`]
    Response(Response),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Self_> for OneOf {
    fn from(value: Self_) -> Self {
        Self::Self_(value)
    }
}

impl From<Self2> for OneOf {
    fn from(value: Self2) -> Self {
        Self::Self2(value)
    }
}

impl From<Crate> for OneOf {
    fn from(value: Crate) -> Self {
        Self::Crate(value)
    }
}

impl From<Super> for OneOf {
    fn from(value: Super) -> Self {
        Self::Super(value)
    }
}

impl From<Type> for OneOf {
    fn from(value: Type) -> Self {
        Self::Type(value)
    }
}

impl From<Async> for OneOf {
    fn from(value: Async) -> Self {
        Self::Async(value)
    }
}

impl From<Await> for OneOf {
    fn from(value: Await) -> Self {
        Self::Await(value)
    }
}

impl From<Dyn> for OneOf {
    fn from(value: Dyn) -> Self {
        Self::Dyn(value)
    }
}

impl From<Gen> for OneOf {
    fn from(value: Gen) -> Self {
        Self::Gen(value)
    }
}

impl From<Try> for OneOf {
    fn from(value: Try) -> Self {
        Self::Try(value)
    }
}

impl From<Union> for OneOf {
    fn from(value: Union) -> Self {
        Self::Union(value)
    }
}

impl From<Box_> for OneOf {
    fn from(value: Box_) -> Self {
        Self::Box_(value)
    }
}

impl From<MacroRules> for OneOf {
    fn from(value: MacroRules) -> Self {
        Self::MacroRules(value)
    }
}

impl From<Raw> for OneOf {
    fn from(value: Raw) -> Self {
        Self::Raw(value)
    }
}

impl From<Static> for OneOf {
    fn from(value: Static) -> Self {
        Self::Static(value)
    }
}

impl From<True> for OneOf {
    fn from(value: True) -> Self {
        Self::True(value)
    }
}

impl From<Fn> for OneOf {
    fn from(value: Fn) -> Self {
        Self::Fn(value)
    }
}

impl From<In> for OneOf {
    fn from(value: In) -> Self {
        Self::In(value)
    }
}

impl From<Yield> for OneOf {
    fn from(value: Yield) -> Self {
        Self::Yield(value)
    }
}

impl From<Underscore> for OneOf {
    fn from(value: Underscore) -> Self {
        Self::Underscore(value)
    }
}

impl From<UnderscoreUnderscore> for OneOf {
    fn from(value: UnderscoreUnderscore) -> Self {
        Self::UnderscoreUnderscore(value)
    }
}

impl From<Option_> for OneOf {
    fn from(value: Option_) -> Self {
        Self::Option_(value)
    }
}

impl From<Vec_> for OneOf {
    fn from(value: Vec_) -> Self {
        Self::Vec_(value)
    }
}

impl From<String_> for OneOf {
    fn from(value: String_) -> Self {
        Self::String_(value)
    }
}

impl From<Box2> for OneOf {
    fn from(value: Box2) -> Self {
        Self::Box2(value)
    }
}

impl From<Some_> for OneOf {
    fn from(value: Some_) -> Self {
        Self::Some_(value)
    }
}

impl From<None_> for OneOf {
    fn from(value: None_) -> Self {
        Self::None_(value)
    }
}

impl From<Ok_> for OneOf {
    fn from(value: Ok_) -> Self {
        Self::Ok_(value)
    }
}

impl From<Err_> for OneOf {
    fn from(value: Err_) -> Self {
        Self::Err_(value)
    }
}

impl From<Result> for OneOf {
    fn from(value: Result) -> Self {
        Self::Result(value)
    }
}

impl From<Default_> for OneOf {
    fn from(value: Default_) -> Self {
        Self::Default_(value)
    }
}

impl From<Clone_> for OneOf {
    fn from(value: Clone_) -> Self {
        Self::Clone_(value)
    }
}

impl From<Debug_> for OneOf {
    fn from(value: Debug_) -> Self {
        Self::Debug_(value)
    }
}

impl From<From_> for OneOf {
    fn from(value: From_) -> Self {
        Self::From_(value)
    }
}

impl From<Into_> for OneOf {
    fn from(value: Into_) -> Self {
        Self::Into_(value)
    }
}

impl From<Iterator> for OneOf {
    fn from(value: Iterator) -> Self {
        Self::Iterator(value)
    }
}

impl From<Client> for OneOf {
    fn from(value: Client) -> Self {
        Self::Client(value)
    }
}

impl From<Error> for OneOf {
    fn from(value: Error) -> Self {
        Self::Error(value)
    }
}

impl From<Request> for OneOf {
    fn from(value: Request) -> Self {
        Self::Request(value)
    }
}

impl From<Response> for OneOf {
    fn from(value: Response) -> Self {
        Self::Response(value)
    }
}

/// The schema `Words`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Words {
    /// `Self`
    Self_,
    /// `self`
    Self2,
    /// `crate`
    Crate,
    /// `super`
    Super,
    /// `type`
    Type,
    /// `async`
    Async,
    /// `await`
    Await,
    /// `dyn`
    Dyn,
    /// `gen`
    Gen,
    /// `try`
    Try,
    /// `union`
    Union,
    /// `box`
    Box,
    /// `macro_rules`
    MacroRules,
    /// `raw`
    Raw,
    /// `static`
    Static,
    /// `true`
    True,
    /// `fn`
    Fn,
    /// `in`
    In,
    /// `yield`
    Yield,
    /// `_`
    Underscore,
    /// `__`
    UnderscoreUnderscore,
    /// `r#type`
    RType,
    /// `Option`
    Option,
    /// `Vec`
    Vec,
    /// `String`
    String,
    /// `Box`
    Box2,
    /// `Some`
    Some,
    /// `None`
    None,
    /// `Ok`
    Ok,
    /// `Err`
    Err,
    /// `Result`
    Result,
    /// `Default`
    Default,
    /// `Clone`
    Clone,
    /// `Debug`
    Debug,
    /// `From`
    From,
    /// `Into`
    Into,
    /// `Iterator`
    Iterator,
    /// `Client`
    Client,
    /// `Error`
    Error,
    /// `Request`
    Request,
    /// `Response`
    Response,
    /// `Value`
    Value,
    /// `types`
    Types,
    /// `runtime`
    Runtime,
    /// `operations`
    Operations,
    /// `Pending`
    Pending,
    /// `Core`
    Core,
    /// `Maybe`
    Maybe,
    /// `Upload`
    Upload,
    /// `Base64`
    Base64,
    /// `Bytes`
    Bytes,
    /// `BTreeMap`
    BTreeMap,
    /// `IntoFuture`
    IntoFuture,
    /// `std`
    Std,
    /// `core`
    Core2,
    /// `alloc`
    Alloc,
    /// `serde_json`
    SerdeJson,
    /// `u8`
    U8,
    /// `str`
    Str,
    /// `bool`
    Bool,
    /// `main`
    Main,
    /// `new`
    New,
    /// `clone`
    Clone2,
    /// `send`
    Send,
    /// `customize`
    Customize,
    /// `blank`
    Blank,
    /// `into_future`
    IntoFuture2,
    /// `builder`
    Builder,
    /// `call`
    Call,
    /// `from_env`
    FromEnv,
    /// `from_core`
    FromCore,
    /// `fmt`
    Fmt,
    /// `eq`
    Eq,
    /// `body`
    Body,
    /// `additional`
    Additional,
    /// `Other`
    Other,
    /// `Unknown`
    Unknown,
    /// `Unlisted`
    Unlisted,
    /// `""`
    Empty,
    /// `" "`
    Space,
    /// `1`
    N1,
    /// `2fa`
    N2fa,
    /// `1024x1024`
    N1024x1024,
    /// `-1`
    Minus1,
    /// `+1`
    Plus1,
    /// `<=`
    LessOrEqual,
    /// `>=`
    GreaterOrEqual,
    /// `*`
    Star,
    /// `$ref`
    Ref,
    /// `@type`
    Type2,
    /// `a-b`
    AB,
    /// `a_b`
    AB2,
    /// `aB`
    AB3,
    /// `a b`
    AB4,
    /// `a.b`
    AB5,
    /// `A B`
    AB6,
    /// `page[size]`
    PageSize,
    /// `"quoted"`
    Quoted,
    /// `back\slash`
    BackSlash,
    /// `new line`
    NewLine,
    /// `*/ end`
    End,
    /// `" "`
    NewlineSpaceSpaceSpace,
    /// ` ,      `
    CommaNewlineSpaceSpace,
    /// ` ,           `
    CommaNewlineSpaceSpace2,
    /// A value that the API's document does not list.
    OtherValue(String),
}
