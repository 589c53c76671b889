//! What a speaker did, from the role the facts give.

use yishi_names::Script;

use crate::facts::Speech;

/// 讲话 and 发言 as they are, 闭幕会讲话 -> 在闭幕会上讲话, other kinds of speech after 作.
///
/// A role that names in brackets the organ spoken for, 表态讲话（市人大常委会）, reads 代表市人大常委会作表态讲话, unless the
/// speaker's own title says as much.
pub(super) fn spoke(speech: &Speech, script: Script) -> String {
    let role = speech.role.in_script(script);
    let either = |hans: &'static str, hant: &'static str| match script {
        Script::Hans => hans,
        Script::Hant => hant,
    };
    match speech.role.hans.as_str() {
        "讲话" | "发言" => role.to_owned(),
        "闭幕会讲话" => either("在闭幕会上讲话", "在閉幕會上講話").to_owned(),
        "开幕会讲话" => either("在开幕会上讲话", "在開幕會上講話").to_owned(),
        other if other.starts_with("代表") => role.to_owned(),
        _ => match with_organ(role) {
            None => format!("作{role}"),
            Some((kind, organ)) if of_the_organ(speech, organ, script) => format!("作{kind}"),
            Some((kind, organ)) => format!("代表{organ}作{kind}"),
        },
    }
}

/// 表态讲话（市人大常委会） as the kind of speech and the organ.
fn with_organ(role: &str) -> Option<(&str, &str)> {
    let (kind, organ) = role.strip_suffix('）')?.split_once('（')?;
    (!kind.is_empty() && !organ.is_empty()).then_some((kind, organ))
}

fn of_the_organ(speech: &Speech, organ: &str, script: Script) -> bool {
    speech.speaker.title.as_ref().is_some_and(|title| title.in_script(script).starts_with(organ))
}
