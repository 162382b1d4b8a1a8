#include "features/bodies/bodies.hpp"
#include "features/moments/inviting_pages.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::moments {

using html::Node;
using processes::Process;

namespace {

const web::Field of_area_field{
    .name = "wijkorgaan",
    .label = t("Wie nodigt u uit?"),
    .hint = t("Wie per mail te bereiken is, krijgt de uitnodiging meteen. De anderen belt of "
              "schrijft u zelf.")};

Text how(const Invitee& one)
{
    if (one.address.empty()) return t("geen adres bekend: bel of schrijf");
    return t("per mail aan {adres}", one.address);
}

/// A choice of those that were not written down yet.
std::vector<web::Choice> choices_of(const std::vector<Invitee>& all)
{
    std::vector<web::Choice> choices;
    for (const auto& one : all)
        if (not one.presence)
            choices.push_back(
                {.value = std::to_string(one.body.id.value()),
                 .label = as_is(one.body.name),
                 .hint = how(one)}
            );
    return choices;
}

Node choice_of(const InvitingView& view, const web::Form& form)
{
    std::vector<web::Choice> first = choices_of(view.of_area);
    const auto more = [&](Literal name, Text label, const std::vector<Invitee>& all) {
        auto choices = choices_of(all);
        if (choices.empty()) return html::nothing();
        web::Field field{.name = name, .label = label};
        return web::fold(std::move(label), form.ticks(field, choices));
    };
    return html::group(
        first.empty() ? html::nothing() : form.ticks(of_area_field, first),
        more(
            "wijkorgaan-dichtbij",
            t("Wijkorganen uit hetzelfde stadsdeel, buurten niet bekend"),
            view.nearby
        ),
        more("wijkorgaan-elders", t("Andere wijkorganen"), view.others)
    );
}

Text sent_of(const Invitee& one)
{
    if (not one.message) return how(one);
    return t("{hoe}: {stand}", how(one), messages::to_text(one.message->state));
}

Node invited_part(const InvitingView& view)
{
    web::Table table{
        .caption = t("Wie al is vastgelegd"),
        .columns = {t("Wijkorgaan"), t("Stand"), t("Hoe bereikt u het?")},
        .is_caption_hidden = true
    };
    for (const auto* part : {&view.of_area, &view.nearby, &view.others})
        for (const auto& one : *part) {
            if (not one.presence) continue;
            std::vector<Node> row;
            row.push_back(web::link_to(bodies::office_path(one.body), as_is(one.body.name)));
            row.emplace_back(to_text(*one.presence));
            row.emplace_back(sent_of(one));
            table.rows.push_back(std::move(row));
        }
    if (table.rows.empty()) return html::nothing();
    return web::part("uitgenodigd", t("Wie al is vastgelegd"), web::table(std::move(table)));
}

Text why(Hindrance hindrance)
{
    switch (hindrance) {
    case Hindrance::undated:
        return t("Vul eerst in wanneer dit moment is. Zonder datum kan niemand komen.");
    case Hindrance::over:
        return t(
            "Dit moment is al geweest. Leg bij het moment zelf vast wie was uitgenodigd en wie "
            "er was."
        );
    }
    return {};
}

Node preview_of(const Process& process, const Moment& moment)
{
    const bodies::Body example{
        {.slug = {}, .name = "…"},
        bodies::BodyId{0         }
    };
    return web::fold(
        t("Zo luidt de uitnodiging"),
        html::group(
            html::p(html::strong(subject_of(moment))),
            html::each(
                paragraphs_of(process, moment, example),
                [](const Text& paragraph) { return html::p(paragraph); }
            )
        )
    );
}

Node form_of(const Process& process, const InvitingView& view, const Filled& filled)
{
    if (view.hindrance)
        return web::callout(
            web::Tone::care, t("U kunt nu niemand uitnodigen"), html::p(why(*view.hindrance))
        );
    const web::Form form{filled.sent, filled.problems};
    const auto is_left = [](const Invitee& one) { return not one.presence; };
    const bool has_any = std::ranges::any_of(view.of_area, is_left) or
                         std::ranges::any_of(view.nearby, is_left) or
                         std::ranges::any_of(view.others, is_left);
    if (not has_any)
        return web::empty_state(t("Alle wijkorganen van het register zijn al vastgelegd."));
    return html::group(
        html::when(
            not view.of_area.empty() and std::ranges::none_of(view.of_area, is_left),
            [] {
                return html::p(
                    t("Alle wijkorganen van dit gebied zijn al vastgelegd. U kunt er nog anderen "
                      "bij vragen.")
                );
            }
        ),
        html::when(
            view.of_area.empty(),
            [] {
                return html::p(t("Er is geen wijkorgaan dat deze gebieden in zijn gebied heeft. "
                                 "Kies hieronder wie u toch uitnodigt."));
            }
        ),
        preview_of(process, view.moment),
        web::post_form(
            inviting_path(process, view.moment.id),
            t("Nodig deze wijkorganen uit"),
            choice_of(view, form)
        )
    );
}

} // namespace

std::string inviting_path(const Process& process, MomentId id)
{
    return office_path(process, id) + "/uitnodigen";
}

Text subject_of(const Moment& moment)
{
    return t("Uitnodiging: {titel}", moment.title);
}

std::vector<Text> paragraphs_of(
    const Process& process, const Moment& moment, const bodies::Body& body
)
{
    std::vector<Text> paragraphs{
        t("De gemeente nodigt {wijkorgaan} uit voor: {titel}.", body.name, moment.title),
        t("Het hoort bij het traject {traject}.", process.title)};
    if (moment.on)
        paragraphs.push_back(
            moment.time.empty() ? t("Wanneer: {datum}.", to_text(*moment.on))
                                : t("Wanneer: {datum}, {tijd}.", to_text(*moment.on), moment.time)
        );
    if (not moment.place.empty()) paragraphs.push_back(t("Waar: {plaats}.", moment.place));
    paragraphs.push_back(t("Kunt u niet komen? Laat het ons weten, dan horen wij u op een andere "
                           "manier."));
    return paragraphs;
}

messages::Link link_of(const Process& process, const Moment& moment)
{
    if (not process.is_public) return {};
    return {public_path(process, moment.id), t("Lees meer over dit moment")};
}

web::Page inviting_page(const Process& process, const InvitingView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = processes::office_page(
        process,
        processes::Section::moments,
        t("Wijkorganen uitnodigen"),
        html::group(
            form.summary(),
            html::p(web::link_to(office_path(process, view.moment.id), as_is(view.moment.title))),
            form_of(process, view, filled),
            invited_part(view)
        )
    );
    return page;
}

} // namespace wijkspraak::moments
