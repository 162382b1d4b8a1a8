#include "features/levels/pages.hpp"
#include "web/parts.hpp"

namespace wijkspraak::levels {

using html::Node;

namespace {

const web::Fields nothing_sent;
const web::Problems no_problems;

} // namespace

web::Form Forms::form(FormKind form, const web::Fields& first) const
{
    if (form == back_.form) return {back_.filled.sent, back_.filled.problems};
    return {first, no_problems};
}

Node Forms::summary() const
{
    return web::Form{back_.filled.sent, back_.filled.problems}.summary();
}

Node Forms::folded(FormKind form, Text heading, Node content) const
{
    return form == back_.form ? web::unfolded(std::move(heading), std::move(content))
                              : web::fold(std::move(heading), std::move(content));
}

Node Forms::ask(std::string action, Text submit) const
{
    return web::post_form(
        std::move(action),
        std::move(submit),
        step_fields(form(FormKind::ask, nothing_sent), shown_.options)
    );
}

Node Forms::reply(std::string action) const
{
    return web::post_form(
        std::move(action), t("Antwoord geven"), reply_fields(form(FormKind::reply, nothing_sent))
    );
}

Node Forms::decline(std::string action) const
{
    return web::post_form(
        std::move(action),
        t("Dit antwoord geven"),
        decline_fields(form(FormKind::decline, nothing_sent))
    );
}

Node Forms::settle(std::string action) const
{
    const auto known = settle_fields_of(*shown_.open);
    return web::post_form(
        std::move(action), t("Niveau vaststellen"), settle_fields(form(FormKind::settle, known))
    );
}

Node Forms::assess(std::string action) const
{
    const auto known = fields_of(
        shown_.assessments.empty() ? Assessment{} : Assessment{shown_.assessments.front()}
    );
    return web::post_form(
        std::move(action), t("Afweging bewaren"), assessment_fields(form(FormKind::assess, known))
    );
}

Node Forms::record(std::string action) const
{
    return web::post_form(
        std::move(action),
        t("Niveau vastleggen"),
        record_fields(form(FormKind::record, nothing_sent), shown_.options)
    );
}

} // namespace wijkspraak::levels
