#include "civic/zone.hpp"
#include "features/messages/pages.hpp"
#include "features/messages/rules.hpp"

namespace wijkspraak::messages {

using html::Node;

namespace {

Node mail_choice(const Message& message, std::optional<Reach> stops, const web::Problems& problems)
{
    if (not unsubscribing(message.kind))
        return html::p(t("Deze mail kreeg u omdat u zelf iets deed. U kunt zich er niet voor "
                         "afmelden, want zij komt alleen dan."));
    const web::Fields sent{
        {std::string{choice_field.name}, std::string{stops ? to_word(*stops) : "alles-graag"}}
    };
    const web::Form form{sent, problems};
    return web::post_form(
        path_of(message.code) + "/mailkeuze",
        t("Keuze bewaren"),
        form.radios(choice_field, own_choices())
    );
}

Node sentence(const std::string& paragraph, const Message& message)
{
    return html::p(
        html::cls("geschreven"), html::attribute("lang", std::string{message.language}), paragraph
    );
}

} // namespace

web::Page message_page(
    const Message& message, std::optional<Reach> stops, const web::Problems& problems
)
{
    const web::Fields nothing_sent;
    const web::Form form{nothing_sent, problems};
    return web::page(
        as_is(message.subject),
        form.summary(),
        html::p(html::small(t("Bericht van {datum}", to_text(day_of(message.queued_at))))),
        html::each(
            message.paragraphs,
            [&](const std::string& paragraph) { return sentence(paragraph, message); }
        ),
        html::when(
            not message.link_path.empty(),
            [&] { return web::action_link(message.link_path, as_is(message.link_label)); }
        ),
        web::part("mail", t("Uw mail"), mail_choice(message, stops, problems))
    );
}

web::Page unsubscribed_page()
{
    return web::page(
        t("U bent afgemeld"),
        web::lead(t("U krijgt dit soort mail niet meer. Wat u zelf aanvraagt, komt nog wel."))
    );
}

} // namespace wijkspraak::messages
