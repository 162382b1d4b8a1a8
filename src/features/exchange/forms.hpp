#pragma once

#include "base/result.hpp"
#include "features/exchange/post.hpp"
#include "web/forms.hpp"

namespace wijkspraak::exchange {

std::vector<web::Choice> topic_choices();

/// The fields of an experience or a question.
html::Node post_fields(const web::Form& form, PostKind kind);
web::Fields fields_of(const PostDraft& draft);
Result<PostDraft, web::Problems> read_post(
    const web::Fields& sent, PostKind kind, bodies::BodyId body
);

/// `bodies` are those in whose name somebody can answer; the office answers in its own.
html::Node answer_fields(
    const web::Form& form, const std::vector<bodies::Body>& bodies, bool is_office
);
Result<PostDraft, web::Problems> read_answer(
    const web::Fields& sent, const std::vector<bodies::Body>& bodies, bool is_office
);

html::Node reason_fields(const web::Form& form);
Result<std::string, web::Problems> read_reason(const web::Fields& sent);

} // namespace wijkspraak::exchange
