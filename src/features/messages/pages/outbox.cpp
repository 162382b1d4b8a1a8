#include "civic/zone.hpp"
#include "features/messages/pages.hpp"
#include "web/address.hpp"
#include "web/parts.hpp"

namespace wijkspraak::messages {

using html::Node;

namespace {

constexpr const char* outbox_path = "/kantoor/berichten";

std::string address_of(const Search& search, std::optional<State> state, bool oldest_first)
{
    return web::Address{outbox_path}
        .with("zoek", search.words)
        .with("staat", state ? to_word(*state) : "")
        .with("volgorde", oldest_first ? "oudste" : "")
        .text();
}

Text moment(Instant at)
{
    return t("{datum}, {tijd}", to_text(day_of(at)), time_of_day(at));
}

web::Tone tone_of(State state)
{
    switch (state) {
    case State::waiting:
    case State::withheld: return web::Tone::neutral;
    case State::under_way: return web::Tone::care;
    case State::handed_over: return web::Tone::good;
    case State::failed:
    case State::returned: return web::Tone::bad;
    }
    return web::Tone::neutral;
}

/// Why it is not sent: our own word for it, or the mail server's.
Text reason_of(const Message& message)
{
    if (message.state == State::handed_over) return {};
    if (const auto cause = parse_cause(message.reason)) return to_text(*cause);
    return as_is(message.reason);
}

Node state_cell(const Message& message)
{
    const bool will_be_tried = message.state == State::under_way and message.attempts > 0 and
                               message.next_try_at.has_value();
    const auto reason = reason_of(message);
    return html::group(
        web::badge(to_text(message.state), tone_of(message.state)),
        html::when(
            not reason.empty(), [&] { return html::group(html::br(), html::small(reason)); }
        ),
        html::when(
            will_be_tried,
            [&] {
                return html::group(
                    html::br(),
                    html::small(
                        t("Poging {n} mislukte. De volgende is op {wanneer}.",
                          message.attempts,
                          moment(*message.next_try_at))
                    )
                );
            }
        )
    );
}

Node retry_cell(const Message& message)
{
    const bool may_retry = message.state == State::withheld or message.state == State::failed or
                           message.state == State::returned or
                           (message.state == State::under_way and message.attempts > 0);
    if (not may_retry or message.address.empty()) return html::nothing();
    return web::press(
        std::string{outbox_path} + "/" + std::to_string(message.id.value()) + "/poging",
        t("Bericht {nummer} opnieuw proberen", message.id.value())
    );
}

std::vector<Node> row_of(const Message& message)
{
    std::vector<Node> cells;
    cells.push_back(
        message.subject.empty() ? Node{t("Bericht {nummer}", message.id.value())}
                                : web::link_to(path_of(message.code), as_is(message.subject))
    );
    cells.emplace_back(
        as_is(message.name.empty() ? message.address : message.name + " (" + message.address + ")")
    );
    cells.emplace_back(to_text(message.kind));
    cells.emplace_back(moment(message.queued_at));
    cells.push_back(state_cell(message));
    cells.push_back(retry_cell(message));
    return cells;
}

Node state_links(const Search& search)
{
    std::vector<web::SectionLink> links{
        {address_of(search, {}, search.oldest_first), t("alles"), not search.state.has_value()}
    };
    for (const auto state : states)
        links.push_back(
            {address_of(search, state, search.oldest_first), to_text(state), search.state == state}
        );
    return web::section_links(t("Staat"), links);
}

Node order_links(const Search& search)
{
    return web::section_links(
        t("Volgorde"),
        {
            {address_of(search, search.state, false), t("Nieuwste eerst"), not search.oldest_first},
            {address_of(search, search.state, true),  t("Oudste eerst"),   search.oldest_first    }
    }
    );
}

Node list_of(const Outbox& outbox)
{
    if (outbox.shown.empty())
        return web::empty_state(
            outbox.search.words.empty() and not outbox.search.state
                ? t("Er zijn nog geen berichten.")
                : t("Er is niets gevonden."),
            html::p(web::link_to(outbox_path, t("Alle berichten")))
        );
    web::Table table{
        .caption = t("Berichten"),
        .columns = {t("Onderwerp"), t("Aan"), t("Soort"), t("Gemaakt"), t("Staat"), t("Opnieuw")},
        .is_caption_hidden = true
    };
    for (const auto& message : outbox.shown) table.rows.push_back(row_of(message));
    return web::table(std::move(table));
}

} // namespace

Node traffic_callout(const Traffic& traffic)
{
    if (not traffic.is_running)
        return web::callout(
            web::Tone::care,
            t("Er wordt geen mail verstuurd"),
            html::p(t(
                "Er is geen mailserver ingesteld, of de verzender draait niet. {n} bericht wacht.",
                "Er is geen mailserver ingesteld, of de verzender draait niet. {n} berichten "
                "wachten.",
                traffic.waiting
            ))
        );
    if (traffic.trouble.empty()) return html::nothing();
    return web::callout(
        web::Tone::bad,
        t("De mailserver neemt nu niets aan"),
        html::group(
            html::p(t("Hij zei: “{woorden}”", traffic.trouble)),
            html::when(
                traffic.troubled_at.has_value(),
                [&] {
                    return html::p(
                        t("Dat was op {wanneer}. Wij proberen het vanzelf opnieuw.",
                          moment(*traffic.troubled_at))
                    );
                }
            )
        )
    );
}

web::Page outbox_page(const Outbox& outbox, const Traffic& traffic, bool may_set_up)
{
    auto page = web::page(
        t("Berichten"),
        traffic_callout(traffic),
        html::ul(
            html::li(web::link_to("/kantoor/mailings", t("Mailings bekijken en vrijgeven"))),
            html::li(web::link_to("/kantoor/mailadressen", t("Adressen die geen mail krijgen"))),
            html::when(
                may_set_up,
                [] { return html::li(web::link_to("/kantoor/mail", t("Mail instellen"))); }
            )
        ),
        web::search_form(outbox_path, t("Zoek een bericht"), outbox.search.words),
        state_links(outbox.search),
        html::when(outbox.found > 1, [&] { return order_links(outbox.search); }),
        html::p(t("{n} bericht", "{n} berichten", outbox.found)),
        list_of(outbox),
        web::paging(
            {.page = outbox.search.page,
             .pages = outbox.pages,
             .address = address_of(outbox.search, outbox.search.state, outbox.search.oldest_first)}
        )
    );
    page.trail = {
        {t("Kantoor"), "/kantoor"}
    };
    page.is_wide = true;
    return page;
}

} // namespace wijkspraak::messages
