#include "web/parts.hpp"

#include "civic/zone.hpp"
#include "features/support/pages.hpp"

namespace wijkspraak::support {

using html::Node;

namespace {

web::Tone tone_of(State state)
{
    switch (state) {
    case State::asked:
    case State::taken: return web::Tone::care;
    case State::answered:
    case State::done: return web::Tone::good;
    case State::not_possible:
    case State::withdrawn: return web::Tone::neutral;
    }
    return web::Tone::neutral;
}

Node step_item(const Step& step)
{
    return html::li(
        html::p(html::cls("lijst-kop"), to_text(step.deed)),
        html::p(
            html::cls("lijst-bij"),
            html::span(to_text(day_of(step.at))),
            html::span(as_is(step.role))
        ),
        html::when(not step.note.empty(), [&] { return web::written(step.note); })
    );
}

} // namespace

std::string shortened(std::string_view text, std::size_t most)
{
    if (text.size() <= most) return std::string{text};
    const auto end = text.substr(0, most).find_last_of(" \n");
    return std::string{text.substr(0, end == std::string_view::npos ? most : end)} + " …";
}

Node badge_of(State state)
{
    return web::badge(to_text(state), tone_of(state));
}

Text when_of(const Request& request, Date today)
{
    if (waits(request.state))
        return waiting_words(days_waiting(day_of(request.waiting_since), today));
    if (not request.ended_on) return t("gevraagd op {datum}", to_text(day_of(request.asked_at)));
    return t("klaar op {datum}", to_text(*request.ended_on));
}

Node steps_list(const std::vector<Step>& steps)
{
    return web::part(
        "stappen",
        t("Wat er gebeurd is"),
        html::ul(html::cls("lijst"), html::each(steps, step_item))
    );
}

Node request_facts(const Request& request, Date today)
{
    return web::facts(
        web::fact(t("Stand"), badge_of(request.state)),
        web::fact(t("Waarmee"), to_text(request.kind)),
        web::fact(t("Wat er nodig is"), web::written(request.what)),
        html::with(
            request.needed_by,
            [](Date date) { return web::fact(t("Nodig op"), with_weekday(date)); }
        ),
        web::fact(
            t("Gevraagd op"),
            request.is_by_office ? t("{datum}, door de wijkregisseur voor het wijkorgaan",
                                     to_text(day_of(request.asked_at)))
                                 : to_text(day_of(request.asked_at))
        ),
        html::when(
            waits(request.state),
            [&] { return web::fact(t("Hoelang al"), when_of(request, today)); }
        )
    );
}

} // namespace wijkspraak::support
