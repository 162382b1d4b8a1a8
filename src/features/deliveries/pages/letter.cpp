#include "civic/zone.hpp"
#include "features/deliveries/pages/parts.hpp"
#include "features/documents/documents.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::deliveries {

using html::Node;
using html::p;
using paper::email::Address;
using paper::email::Message;
using paper::email::Voice;
using processes::Process;

namespace {

Text address_text(const std::vector<Address>& addresses)
{
    std::string words;
    for (const auto& one : addresses) {
        if (not words.empty()) words += ", ";
        words += one.name.empty() ? one.address : one.name + " <" + one.address + ">";
    }
    return as_is(words);
}

Node head_of(const Message& message)
{
    const auto sent = message.sent_at ? t("{datum}, {tijd} uur",
                                          to_text(day_of(*message.sent_at)),
                                          time_of_day(*message.sent_at))
                                      : t("Dat staat er niet bij.");
    return web::facts(
        web::fact(t("Van"), address_text(message.from)),
        html::when(
            not message.to.empty(), [&] { return web::fact(t("Aan"), address_text(message.to)); }
        ),
        web::fact(t("Verstuurd"), sent),
        web::fact(t("Onderwerp"), as_is(message.subject))
    );
}

/// What stands in a message besides what its sender wrote.
std::string other_words(const Message& message)
{
    std::string words;
    for (const auto& passage : message.passages) {
        if (passage.voice == Voice::own) continue;
        if (not words.empty()) words += "\n\n";
        words += passage.text;
    }
    return words;
}

Node left_out(const Message& message)
{
    const auto words = other_words(message);
    if (words.empty()) return html::nothing();
    return web::fold(
        t("Eerdere berichten en handtekening, die we hebben weggelaten"), web::written(words)
    );
}

Node refused_enclosures(const std::vector<Enclosure>& enclosures)
{
    std::vector<Node> lines;
    for (const auto& one : enclosures)
        if (one.objection)
            lines.push_back(html::li(t("{naam}: {reden}", one.name, *one.objection)));
    if (lines.empty()) return html::nothing();
    return web::callout(
        web::Tone::care,
        t("Deze bijlagen kunnen niet apart worden bewaard"),
        html::group(
            html::ul(Node::group(std::move(lines))),
            p(t("Ze blijven wel in het hele bericht zitten."))
        )
    );
}

/// Ways to the other messages that came along.
Node other_messages(const std::string& path, const LetterView& view)
{
    if (view.outer.forwarded.empty()) return html::nothing();
    std::vector<Node> links;
    const auto link = [&](std::size_t number, const Message& message) {
        if (number == view.inner) return;
        links.push_back(html::li(web::link_to(
            path + "?bericht=" + std::to_string(number + 1),
            t("Neem “{onderwerp}” van {afzender} over", message.subject, address_text(message.from))
        )));
    };
    link(0, view.outer);
    for (std::size_t i = 0; i < view.outer.forwarded.size(); ++i)
        link(i + 1, view.outer.forwarded[i]);
    return web::callout(
        web::Tone::neutral,
        t("Hierin zit meer dan één bericht"),
        html::ul(Node::group(std::move(links)))
    );
}

std::string with_subject(const Message& message)
{
    const auto own = message.own_text();
    if (message.subject.empty()) return own;
    return own.empty() ? message.subject : message.subject + "\n\n" + own;
}

} // namespace

web::Fields fields_of(const Message& message, const LetterReferences& references)
{
    const bool has_day = message.sent_at and *message.sent_at <= references.now;
    web::Fields fields{
        {"tekst",   with_subject(message)                                      },
        {"van-wie", "persoon"                                                  },
        {"dag",     to_iso(day_of(has_day ? *message.sent_at : references.now))},
    };
    if (not message.from.empty()) {
        fields.add("naam", message.from.front().name);
        fields.add("email", message.from.front().address);
    }
    for (std::size_t i = 0; i < references.enclosures.size(); ++i)
        if (not references.enclosures[i].objection and not references.enclosures[i].is_inline)
            fields.add("bijlagen", std::to_string(i + 1));
    return fields;
}

web::Page letter_page(const Process& process, const LetterView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    const auto path = office_path(process, view.letter.id);
    const auto number = std::to_string(view.inner + 1);
    return page_below_overview(
        process,
        view.message.subject.empty() ? t("Bericht zonder onderwerp") : as_is(view.message.subject),
        html::group(
            web::lead(t("Kijk wat de inbreng wordt. Daarna bewaart u het bericht.")),
            head_of(view.message),
            other_messages(path, view),
            form.summary(),
            web::post_form(
                path,
                t("Inbreng bewaren"),
                html::input(
                    html::attribute("type", "hidden"),
                    html::attribute("name", "bericht"),
                    html::attribute("value", number)
                ),
                letter_fields(form, view.references)
            ),
            refused_enclosures(view.references.enclosures),
            left_out(view.message),
            web::press_with_care(path + "/verwijdering", t("Bericht weggooien"))
        )
    );
}

} // namespace wijkspraak::deliveries
