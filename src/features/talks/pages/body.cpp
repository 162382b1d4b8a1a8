#include "features/talks/pages.hpp"
#include "features/talks/store.hpp"

/// What the three pages of a body tell of its talks.
namespace wijkspraak::talks {

using html::Node;
using html::p;

Node part_for_everyone(Transaction& transaction, const bodies::Body& body)
{
    auto talks = talks_of_body(transaction, body.id);
    std::erase_if(talks, [](const Talk& talk) { return not talk.held.has_value(); });
    if (talks.empty()) return html::nothing();
    return web::part(
        "jaargesprekken",
        t("Jaargesprekken met de gemeente"),
        html::ul(html::each(
            talks,
            [](const Talk& talk) {
                return html::li(
                    t("Het gesprek over {jaar} was op {datum}.",
                      std::to_string(talk.year),
                      to_text(talk.held->on))
                );
            }
        ))
    );
}

namespace {

bool is_running(const Talk& talk)
{
    return not talk.frozen and not talk.facts.left_out_at and talk.facts.invited_at;
}

/// What is still to be done for a talk of an earlier year.
Node earlier(const bodies::Body& body, std::vector<Talk> talks, Date today)
{
    if (talks.empty()) return html::nothing();
    return html::ul(html::each(talks, [&](const Talk& talk) {
        return html::li(
            web::link_to(
                own_path(body, talk.year), t("Jaargesprek {jaar}", std::to_string(talk.year))
            ),
            as_is(": "),
            to_do(talk, Side::body, today)
        );
    }));
}

} // namespace

Node part_for_body(Transaction& transaction, const bodies::Body& body, Date today)
{
    auto talks = talks_of_body(transaction, body.id);
    if (talks.empty()) return html::nothing();
    auto all = p(web::link_to(bodies::own_path(body) + "/jaargesprek", t("Al uw jaargesprekken")));
    std::erase_if(talks, [](const Talk& talk) { return not is_running(talk); });
    if (talks.empty()) return web::part("jaargesprek", t("Jaargesprek"), std::move(all));

    const auto newest = talks.front();
    talks.erase(talks.begin());
    return web::part(
        "jaargesprek",
        t("Jaargesprek {jaar}", std::to_string(newest.year)),
        web::next_step(
            {.heading = to_do(newest, Side::body, today),
             .why = newest.slot ? to_text(*newest.slot) : Text{},
             .action = web::action_link(own_path(body, newest.year), t("Naar het jaargesprek"))}
        ),
        earlier(body, std::move(talks), today),
        std::move(all)
    );
}

Node part_for_office(Transaction& transaction, const bodies::Body& body, Date today)
{
    std::vector<web::ListItem> items;
    for (const auto& talk : talks_of_body(transaction, body.id)) {
        const auto next = next_step(talk.facts, today);
        items.push_back(
            {.address = office_path(talk.id),
             .label = t("Jaargesprek {jaar}", std::to_string(talk.year)),
             .date = talk.held   ? to_text(talk.held->on)
                     : talk.slot ? to_text(talk.slot->on)
                                 : Text{},
             .state = badge_of(state_of(talk.facts)),
             .summary = next.step == Step::none ? Text{} : t("Wat nu: {stap}", to_text(next.step))}
        );
    }
    if (items.empty()) return html::nothing();
    return web::part("jaargesprekken", t("Jaargesprekken"), web::listing(std::move(items)));
}

} // namespace wijkspraak::talks
