#include "features/talks/pages.hpp"

/// What both sides know before they write.
namespace wijkspraak::talks {

using html::Node;
using html::p;

namespace {

Text stand_of(const actions::Action& action, Date today)
{
    if (is_running(action) and action.due and action.due->last_day() < today) return t("te laat");
    return to_text(action.status);
}

/// What is agreed with the body, and how that stands.
Node look_back(const Known& known)
{
    if (known.agreed.empty()) return p(t("Er staan geen afspraken op de lijst."));
    return html::ul(html::each(known.agreed, [&](const actions::Action& action) {
        return html::li(
            t("{afspraak} ({wie}): {stand}",
              action.what,
              action.owner.unit,
              stand_of(action, known.on))
        );
    }));
}

Node around(const Known& known)
{
    if (known.nearby.empty()) return p(t("Er loopt geen openbaar traject in dit gebied."));
    return html::ul(html::each(known.nearby, [](const Nearby& nearby) {
        return html::li(
            web::link_to(nearby.address, as_is(nearby.title)),
            html::when(
                not nearby.themes.empty(),
                [&] {
                    return html::ul(html::each(nearby.themes, [](const std::string& theme) {
                        return html::li(theme);
                    }));
                }
            )
        );
    }));
}

} // namespace

Node known_under(const Known& known, Topic topic)
{
    if (topic == Topic::look_back) return look_back(known);
    if (topic == Topic::themes) return around(known);
    return html::nothing();
}

} // namespace wijkspraak::talks
