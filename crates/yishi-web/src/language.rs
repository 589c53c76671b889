//! Which language a request is answered in: asked for in the address, chosen before, or preferred by the browser.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::Response;

use crate::access::cookie;
use crate::texts::Lang;

const COOKIE: &str = "yishi-lang";

impl<S: Send + Sync> FromRequestParts<S> for Lang {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        Ok(of(&parts.uri, &parts.headers))
    }
}

/// The language of a request.
pub fn of(uri: &Uri, headers: &HeaderMap) -> Lang {
    asked(uri)
        .or_else(|| cookie(headers, COOKIE).and_then(Lang::of_tag))
        .or_else(|| preferred(headers))
        .unwrap_or_default()
}

/// A language asked for in the address is kept in a cookie, so that the stream of the page speaks it too.
pub fn remember(response: &mut Response, lang: Lang) {
    let line = format!("{COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax", lang.tag());
    if let Ok(line) = HeaderValue::from_str(&line) {
        response.headers_mut().append(header::SET_COOKIE, line);
    }
}

/// The language asked for in the address.
pub fn asked(uri: &Uri) -> Option<Lang> {
    uri.query()?.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(Lang::of_tag)
}

/// The first language of the browser's list that the house speaks; browsers list them by preference.
fn preferred(headers: &HeaderMap) -> Option<Lang> {
    let list = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    list.split(',').filter_map(|entry| entry.split(';').next()).find_map(Lang::of_tag)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn lang(uri: &str, cookie: Option<&str>, accepts: Option<&str>) -> Lang {
        let mut headers = HeaderMap::new();
        if let Some(cookie) = cookie {
            headers.insert(header::COOKIE, HeaderValue::from_str(cookie).unwrap());
        }
        if let Some(accepts) = accepts {
            headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_str(accepts).unwrap());
        }
        of(&uri.parse().unwrap(), &headers)
    }

    #[test]
    fn what_is_asked_for_goes_before_what_was_chosen_before_what_the_browser_prefers() {
        let everything = (Some("a=b; yishi-lang=zh-Hant"), Some("en-GB,en;q=0.9"));
        assert_eq!(lang("/me?lang=en", everything.0, everything.1), Lang::En);
        assert_eq!(lang("/me", everything.0, everything.1), Lang::ZhHant);
        assert_eq!(lang("/me", None, everything.1), Lang::En);
        assert_eq!(lang("/me", None, Some("fr, zh-HK;q=0.8")), Lang::ZhHant);
        assert_eq!(lang("/me?lang=xx", None, None), Lang::ZhHans);
    }
}
