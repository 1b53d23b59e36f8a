//! Puts the values of variables into the URLs of servers.
//!
//! In: URL templates, what the document says of their variables, and what the user chose. Out: URLs. A value may not change what
//! part of a URL it is: only values that the document itself lists may hold a slash. Knows nothing of requests.

/// A variable in the URL of a server.
#[derive(Clone, Copy, Debug)]
pub struct ServerVariable {
    /// The URL template that it is in: `https://{region}.example.com`.
    pub server: &'static str,
    /// Its name: `region`.
    pub name: &'static str,
    /// What it is unless the user says otherwise.
    pub default: &'static str,
    /// What it can be; anything if there are none.
    pub values: &'static [&'static str],
}

impl ServerVariable {
    /// Why a value cannot be used, if so.
    fn refuses(&self, value: &str) -> Option<String> {
        if value == self.default || self.values.contains(&value) {
            return None;
        }
        let name = self.name;
        if !self.values.is_empty() {
            return Some(format!("the server variable `{name}` is one of: {}", self.values.join(", ")));
        }
        let divides = |c: char| c.is_whitespace() || c.is_control() || "/\\?#@%[]{}<>\"'`^|".contains(c);
        let harms = value.is_empty() || value == "." || value == ".." || value.contains(divides);
        harms.then(|| format!("the value of the server variable `{name}` would change the structure of the URL"))
    }
}

/// Why what the user chose fits no server, if so.
pub(crate) fn problem(variables: &[ServerVariable], chosen: &[(String, String)]) -> Option<String> {
    chosen.iter().find_map(|(name, value)| {
        let same = || variables.iter().filter(|variable| variable.name == name);
        if same().any(|variable| variable.refuses(value).is_none()) {
            return None;
        }
        same().find_map(|variable| variable.refuses(value)).or_else(|| {
            let mut known: Vec<_> = variables.iter().map(|variable| variable.name).collect();
            known.sort_unstable();
            known.dedup();
            Some(match known.as_slice() {
                [] => format!("there is no server variable `{name}`: the document's servers have none"),
                known => format!("there is no server variable `{name}`; there are: {}", known.join(", ")),
            })
        })
    })
}

/// The URL of a server with the values of its variables.
pub(crate) fn expand(
    server: &str,
    variables: &[ServerVariable],
    chosen: &[(String, String)],
) -> Result<String, String> {
    let own = || variables.iter().filter(|variable| variable.server == server);
    let mut url = String::new();
    let mut rest = server;
    while let Some((before, (name, after))) = rest.split_once('{').and_then(|(a, b)| Some((a, b.split_once('}')?))) {
        url.push_str(before);
        match own().find(|variable| variable.name == name) {
            Some(variable) => {
                let value = chosen.iter().rev().find(|(chosen, _)| chosen == name).map(|(_, value)| value.as_str());
                if let Some(problem) = value.and_then(|value| variable.refuses(value)) {
                    return Err(problem);
                }
                url.push_str(value.unwrap_or(variable.default));
            }
            // The document says nothing of it.
            None => url.extend(["{", name, "}"]),
        }
        rest = after;
    }
    url.push_str(rest);
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVER: &str = "https://{region}.h.example/{version}/{undeclared}";
    const VARIABLES: &[ServerVariable] = &[
        ServerVariable { server: SERVER, name: "region", default: "eu", values: &["eu", "us"] },
        ServerVariable { server: SERVER, name: "version", default: "v1/x", values: &[] },
        ServerVariable { server: "https://other.example/{region}", name: "region", default: "any", values: &[] },
    ];

    fn chosen(list: &[(&str, &str)]) -> Vec<(String, String)> {
        list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn variables_are_put_in() {
        let url = |list| expand(SERVER, VARIABLES, &chosen(list));
        assert_eq!(url(&[]).unwrap(), "https://eu.h.example/v1/x/{undeclared}");
        let last = url(&[("region", "eu"), ("version", "v2"), ("region", "us")]);
        assert_eq!(last.unwrap(), "https://us.h.example/v2/{undeclared}");
        assert_eq!(url(&[("region", "cn")]).unwrap_err(), "the server variable `region` is one of: eu, us");
        assert_eq!(expand("https://h.example/{", VARIABLES, &[]).unwrap(), "https://h.example/{");
    }

    #[test]
    fn values_stay_where_they_are() {
        for value in ["", ".", "..", "a/b", "a\\b", "a?b", "a#b", "a@b", "a b", "a\n", "%2e%2e", "{x}"] {
            let problem = expand(SERVER, VARIABLES, &chosen(&[("version", value)])).unwrap_err();
            assert!(problem.contains("`version` would change the structure"), "{value:?}: {problem}");
        }
        // The document's own default may have a slash in it.
        assert!(expand(SERVER, VARIABLES, &chosen(&[("version", "v1/x")])).is_ok());
    }

    #[test]
    fn a_choice_has_to_fit_some_server() {
        assert_eq!(problem(VARIABLES, &chosen(&[("region", "us"), ("version", "v2")])), None);
        // It fits the other server.
        assert_eq!(problem(VARIABLES, &chosen(&[("region", "cn")])), None);
        let unknown = problem(VARIABLES, &chosen(&[("regoin", "us")])).unwrap();
        assert_eq!(unknown, "there is no server variable `regoin`; there are: region, version");
        assert!(problem(&[], &chosen(&[("a", "b")])).unwrap().contains("have none"));
    }
}
