//! As much English as names need: one and many, and which words of a path are actions.
//!
//! In and out: lower-case words. What is not known is left as it is.

/// Words whose singular no rule finds.
const IRREGULAR: &[(&str, &str)] = &[
    ("aliases", "alias"),
    ("analyses", "analysis"),
    ("axes", "axis"),
    ("caches", "cache"),
    ("children", "child"),
    ("cookies", "cookie"),
    ("indices", "index"),
    ("matrices", "matrix"),
    ("movies", "movie"),
    ("people", "person"),
    ("vertices", "vertex"),
];

/// Words that end in `s` and are no plural, or are no plural of things.
const SINGULAR: &[&str] = &[
    "analytics",
    "alias",
    "always",
    "atlas",
    "aws",
    "basis",
    "bias",
    "bus",
    "canvas",
    "class",
    "details",
    "dns",
    "gas",
    "gps",
    "has",
    "https",
    "is",
    "ios",
    "js",
    "kubernetes",
    "lens",
    "news",
    "os",
    "preferences",
    "sas",
    "series",
    "settings",
    "sms",
    "species",
    "statistics",
    "stats",
    "terms",
    "this",
    "tls",
    "was",
];

/// Words for things that are not counted.
const UNCOUNTED: &[&str] = &[
    "access",
    "capacity",
    "content",
    "data",
    "equipment",
    "feedback",
    "health",
    "history",
    "info",
    "information",
    "inventory",
    "knowledge",
    "media",
    "metadata",
    "software",
    "storage",
    "traffic",
    "usage",
];

/// The word for one of them: `batches` is `batch`. A word that is no plural stays.
pub(super) fn singular(word: &str) -> String {
    if let Some((_, one)) = IRREGULAR.iter().find(|(many, _)| *many == word) {
        return (*one).to_owned();
    }
    let fixed = ["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    if fixed || word.len() < 3 || SINGULAR.contains(&word) {
        return word.to_owned();
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return format!("{stem}y");
    }
    let sibilant = ["sses", "shes", "ches", "xes", "zzes", "tuses", "ruses"].iter().any(|end| word.ends_with(end));
    let stem = if sibilant { word.strip_suffix("es") } else { word.strip_suffix('s') };
    stem.unwrap_or(word).to_owned()
}

/// The word for several of them. A plural stays, and so does what is not counted.
pub(super) fn plural(word: &str) -> String {
    if is_plural(word) || UNCOUNTED.contains(&word) || !word.is_ascii() {
        return word.to_owned();
    }
    if let Some((many, _)) = IRREGULAR.iter().find(|(_, one)| *one == word) {
        return (*many).to_owned();
    }
    let consonant = |stem: &&str| !stem.ends_with(['a', 'e', 'i', 'o', 'u']);
    if let Some(stem) = word.strip_suffix('y').filter(consonant) {
        return format!("{stem}ies");
    }
    let sibilant = ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end));
    format!("{word}{}", if sibilant { "es" } else { "s" })
}

/// Whether the word is a plural of things, so that reading it gives a list.
pub(super) fn is_plural(word: &str) -> bool {
    singular(word) != word
}

/// Words at the end of a path that say what is done.
const ACTIONS: &[&str] = &[
    "abort",
    "accept",
    "acknowledge",
    "activate",
    "add",
    "analyze",
    "apply",
    "approve",
    "archive",
    "assign",
    "attach",
    "authorize",
    "cancel",
    "capture",
    "check",
    "clear",
    "clone",
    "close",
    "compare",
    "complete",
    "confirm",
    "convert",
    "copy",
    "create",
    "deactivate",
    "decline",
    "delete",
    "deploy",
    "detach",
    "detect",
    "disable",
    "download",
    "duplicate",
    "edit",
    "embed",
    "enable",
    "evaluate",
    "execute",
    "export",
    "extract",
    "find",
    "finalize",
    "finish",
    "generate",
    "get",
    "import",
    "init",
    "initiate",
    "install",
    "invite",
    "invoke",
    "join",
    "leave",
    "list",
    "lock",
    "login",
    "logout",
    "merge",
    "move",
    "notify",
    "parse",
    "pause",
    "ping",
    "predict",
    "preview",
    "publish",
    "purge",
    "query",
    "rebuild",
    "refresh",
    "refund",
    "register",
    "reindex",
    "reject",
    "release",
    "remove",
    "rename",
    "reopen",
    "reorder",
    "replace",
    "rerank",
    "rerun",
    "resend",
    "reset",
    "resolve",
    "restart",
    "restore",
    "resume",
    "retry",
    "revert",
    "revoke",
    "rotate",
    "run",
    "search",
    "send",
    "set",
    "start",
    "stop",
    "submit",
    "subscribe",
    "suspend",
    "sync",
    "test",
    "tokenize",
    "transfer",
    "transform",
    "translate",
    "trigger",
    "unarchive",
    "undo",
    "uninstall",
    "unlock",
    "unpublish",
    "unsubscribe",
    "unsuspend",
    "update",
    "upgrade",
    "upload",
    "validate",
    "verify",
    "void",
];

/// Actions that only read, so that a GET may be named after them.
const READING: &[&str] = &[
    "check", "compare", "download", "export", "find", "get", "list", "ping", "preview", "query", "search", "validate",
    "verify",
];

/// Actions on many things at once, before which a plural stays one.
const ON_MANY: &[&str] = &["export", "find", "import", "list", "query", "search", "sync"];

/// Words that say what is asked for, so that even a POST only reads.
const ASKED_FOR: &[&str] = &["count", "detail", "details", "info", "result", "results", "stat", "stats", "status"];

/// Whether a path that ends in this word is an action for this HTTP method.
pub(super) fn is_action(word: &str, http: &str) -> bool {
    match http {
        "GET" | "HEAD" => READING.contains(&word),
        "POST" | "PUT" | "PATCH" => ACTIONS.contains(&word),
        _ => false,
    }
}

/// Whether the action is done to many things at once.
pub(super) fn is_on_many(action: &str) -> bool {
    ON_MANY.contains(&action)
}

/// Whether the word says what is asked for.
pub(super) fn is_asked_for(word: &str) -> bool {
    ASKED_FOR.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many() {
        let table = [
            ("files", "file"),
            ("batches", "batch"),
            ("addresses", "address"),
            ("statuses", "status"),
            ("databases", "database"),
            ("boxes", "box"),
            ("policies", "policy"),
            ("people", "person"),
            ("aliases", "alias"),
        ];
        for (many, one) in table {
            assert_eq!((singular(many).as_str(), plural(one).as_str()), (one, many));
            assert_eq!(plural(many), many);
        }
        for word in ["status", "data", "news", "settings", "analysis", "audio", "宠物"] {
            assert!(!is_plural(word), "{word}");
        }
    }
}
