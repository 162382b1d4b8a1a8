#include "civic/zone.hpp"
#include "features/messages/pages.hpp"
#include "web/address.hpp"
#include "web/parts.hpp"

namespace wijkspraak::messages {

using html::Node;

namespace {

constexpr const char* addresses_path = "/kantoor/mailadressen";

std::vector<web::Crumb> trail()
{
    return {
        {t("Kantoor"),   "/kantoor"          },
        {t("Berichten"), "/kantoor/berichten"}
    };
}

web::Page in_office(web::Page page)
{
    page.trail = trail();
    page.is_wide = true;
    return page;
}

Node list_of(const std::vector<Suppression>& suppressions)
{
    if (suppressions.empty()) return web::empty_state(t("Elk adres krijgt mail."));
    web::Table table{
        .caption = t("Adressen die geen mail krijgen"),
        .columns =
            {t("Adres"), t("Wat niet"), t("Waardoor"), t("Reden"), t("Sinds"), t("Weer mailen")},
        .is_caption_hidden = true
    };
    for (const auto& suppression : suppressions) {
        std::vector<Node> cells;
        cells.emplace_back(as_is(suppression.address));
        cells.emplace_back(to_text(suppression.reach));
        cells.emplace_back(to_text(suppression.cause));
        cells.emplace_back(as_is(suppression.reason));
        cells.emplace_back(to_text(day_of(suppression.since)));
        cells.push_back(web::link_to(
            web::Address{std::string{addresses_path} + "/hervatten"}
                .with("adres", suppression.address)
                .text(),
            t("Weer mailen naar {adres}", suppression.address)
        ));
        table.rows.push_back(std::move(cells));
    }
    return web::table(std::move(table));
}

web::Tone tone_of(MailingState state)
{
    if (state == MailingState::sent) return web::Tone::good;
    return state == MailingState::draft ? web::Tone::care : web::Tone::neutral;
}

Node names_of(const Preview& preview)
{
    std::vector<Node> names;
    for (const auto& recipient : preview.first)
        names.push_back(html::li(as_is(
            recipient.name.empty() ? recipient.address.text()
                                   : recipient.name + " (" + recipient.address.text() + ")"
        )));
    const auto others =
        preview.mailing.recipients - static_cast<std::int64_t>(preview.first.size());
    if (others > 0) names.push_back(html::li(t("en nog {n} ander", "en nog {n} anderen", others)));
    return html::ul(Node::group(std::move(names)));
}

Node what_now(const Preview& preview)
{
    if (preview.mailing.state != MailingState::draft) return html::nothing();
    const auto path = mailing_path(preview.mailing.id);
    if (not preview.may_release)
        return html::group(
            web::callout(
                web::Tone::care,
                t("Een ander moet deze mailing vrijgeven"),
                html::p(
                    t("Zij gaat naar meer dan {aantal} mensen. Vraag een collega met een eigen "
                      "account om haar na te lezen en vrij te geven.",
                      preview.limit)
                )
            ),
            web::press_with_care(path + "/intrekking", t("Mailing intrekken"))
        );
    std::vector<Node> presses;
    presses.push_back(web::press(
        path + "/vrijgave",
        t("Versturen naar {n} mens", "Versturen naar {n} mensen", preview.mailing.recipients)
    ));
    presses.push_back(web::press_with_care(path + "/intrekking", t("Mailing intrekken")));
    return web::side_by_side(std::move(presses));
}

Node facts_of(const Preview& preview)
{
    const auto& mailing = preview.mailing;
    return web::facts(
        web::fact(t("Staat"), web::badge(to_text(mailing.state), tone_of(mailing.state))),
        web::fact(t("Soort"), to_text(mailing.kind)),
        web::fact(t("Aantal mensen"), Text::number(mailing.recipients)),
        web::fact(t("In het postvak"), Text::number(mailing.queued)),
        web::fact(
            t("Gemaakt"),
            t("door {naam} op {datum}", preview.drafted_by, to_text(day_of(mailing.drafted_at)))
        ),
        html::with(
            mailing.released_at,
            [&](Instant at) {
                return web::fact(
                    t("Vrijgegeven"),
                    t("door {naam} op {datum}", preview.released_by, to_text(day_of(at)))
                );
            }
        )
    );
}

} // namespace

web::Page suppressions_page(
    const std::vector<Suppression>& suppressions,
    const web::Fields& sent,
    const web::Problems& problems
)
{
    const web::Form form{sent, problems};
    return in_office(web::page(
        t("Adressen die geen mail krijgen"),
        form.summary(),
        web::lead(t("Berichten voor deze adressen zijn wel op de site te lezen.")),
        list_of(suppressions),
        web::part(
            "nieuw",
            t("Een adres toevoegen"),
            web::post_form(
                addresses_path,
                t("Adres toevoegen"),
                form.email(address_field),
                form.radios(reach_field, reach_choices()),
                form.text(reason_field)
            )
        )
    ));
}

web::Page resumption_page(
    const std::string& address, const web::Fields& sent, const web::Problems& problems
)
{
    const web::Form form{sent, problems};
    auto page = in_office(web::page(
        t("Weer mailen naar een adres"),
        form.summary(),
        web::lead(
            t("Naar {adres} gaat nu geen mail, of minder. Verander dat alleen als de persoon "
              "er zelf om vraagt, of als het adres weer werkt.",
              address)
        ),
        web::post_form(
            std::string{addresses_path} + "/hervatten",
            t("Weer mailen"),
            form.email(address_field),
            form.text(reason_field)
        )
    ));
    page.trail.push_back({t("Adressen die geen mail krijgen"), addresses_path});
    return page;
}

web::Page mailings_page(const std::vector<Mailing>& mailings)
{
    std::vector<web::ListItem> items;
    for (const auto& mailing : mailings)
        items.push_back(
            {.address = mailing_path(mailing.id),
             .label = as_is(mailing.subject),
             .date = to_text(day_of(mailing.drafted_at)),
             .kind = t("{n} mens", "{n} mensen", mailing.recipients),
             .state = web::badge(to_text(mailing.state), tone_of(mailing.state))}
        );
    return in_office(web::page(
        t("Mailings"),
        web::lead(t("Een mailing is een bericht aan veel mensen tegelijk. Iemand leest haar na "
                    "voordat zij gaat.")),
        items.empty() ? web::empty_state(t("Er zijn nog geen mailings."))
                      : web::listing(std::move(items))
    ));
}

web::Page mailing_page(const Preview& preview, std::optional<Text> refusal)
{
    const auto& mailing = preview.mailing;
    auto page = in_office(web::page(
        as_is(mailing.subject),
        html::with(
            refusal,
            [](const Text& why) {
                return web::callout(web::Tone::bad, t("Dit kan niet"), html::p(why));
            }
        ),
        facts_of(preview),
        web::part(
            "voorbeeld",
            t("Zo leest men het"),
            html::each(
                mailing.paragraphs, [](const std::string& text) { return web::written(text); }
            ),
            html::when(
                not mailing.link_path.empty(),
                [&] { return html::p(web::link_to(mailing.link_path, as_is(mailing.link_label))); }
            )
        ),
        web::part("aan", t("Wie het krijgt"), names_of(preview)),
        what_now(preview)
    ));
    page.trail.push_back({t("Mailings"), "/kantoor/mailings"});
    return page;
}

web::Page settings_page(
    const Traffic& traffic, const web::Fields& sent, const web::Problems& problems
)
{
    const web::Form form{sent, problems};
    auto page = web::page(
        t("Mail instellen"),
        form.summary(),
        traffic_callout(traffic),
        web::post_form(
            "/kantoor/mail",
            t("Instellingen opslaan"),
            form.number(limit_field),
            form.number(pace_field),
            form.text(paces_field)
        )
    );
    page.trail = {
        {t("Kantoor"), "/kantoor"}
    };
    return page;
}

} // namespace wijkspraak::messages
