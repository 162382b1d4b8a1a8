#include "features/moments/pages.hpp"
#include "features/processes/processes.hpp"

#include <algorithm>

namespace wijkspraak::moments {

using html::Node;
using processes::Process;
using processes::Section;

namespace {

Text period_of(const std::optional<Dated>& from, const std::optional<Dated>& until)
{
    if (from and until) return t("{begin} tot en met {einde}", to_text(*from), to_text(*until));
    if (from) return t("vanaf {begin}", to_text(*from));
    if (until) return t("tot en met {einde}", to_text(*until));
    return t("niet vastgelegd");
}

Text name_of(const std::vector<bodies::Body>& bodies, const std::optional<bodies::BodyId>& id)
{
    if (not id) return {};
    const auto body = std::ranges::find(bodies, *id, &bodies::Body::id);
    return body == bodies.end() ? Text{} : as_is(body->name);
}

Node group_facts(const Group& group)
{
    return web::facts(
        web::fact(t("Soort groep"), to_text(group.kind)),
        web::fact(
            t("Opdracht"),
            group.mandate.empty() ? Node{t("niet vastgelegd")} : web::written(group.mandate)
        ),
        web::fact(t("Periode"), period_of(group.from, group.until)),
        web::fact(t("Aantal leden"), to_text(group.size))
    );
}

Node members_table(const GroupView& view)
{
    if (view.members.empty())
        return web::empty_state(
            t("Van deze groep zijn nog geen leden vastgelegd. Voeg ze hieronder toe, met hun rol.")
        );

    web::Table table{
        .caption = t("Leden van deze groep"),
        .columns = {t("Rol"), t("Namens"), t("Periode")},
        .is_caption_hidden = true
    };
    for (const auto& member : view.members) {
        std::vector<Node> row;
        row.emplace_back(member.role);
        row.emplace_back(name_of(view.bodies, member.body));
        row.emplace_back(period_of(member.from, member.until));
        table.rows.push_back(std::move(row));
    }
    return web::table(std::move(table));
}

std::vector<Node> row_of(const Process& process, const Group& group, std::size_t seats)
{
    std::vector<Node> row;
    row.push_back(web::link_to(office_path(process, group.id), as_is(group.name)));
    row.emplace_back(to_text(group.kind));
    row.emplace_back(group.mandate);
    row.emplace_back(period_of(group.from, group.until));
    row.emplace_back(to_text(group.size));
    row.emplace_back(std::to_string(seats));
    return row;
}

} // namespace

std::string office_path(const Process& process, GroupId id)
{
    return processes::office_path(process, Section::groups) + "/" + std::to_string(id.value());
}

web::Page groups_page(
    const Process& process,
    const std::vector<Group>& groups,
    const std::vector<Member>& members,
    const web::Viewer& viewer
)
{
    auto adding = html::when(web::may_enter(viewer, web::Access::team), [&] {
        const auto address = processes::office_path(process, Section::groups) + "/nieuw";
        return web::action_link(address, t("Groep toevoegen"));
    });
    if (groups.empty())
        return processes::office_page(
            process,
            Section::groups,
            t("Groepen"),
            web::empty_state(
                t("Er zijn nog geen groepen. Leg vast wie samen aan dit traject werken, zoals een "
                  "kerngroep, met hun opdracht en hun periode."),
                std::move(adding)
            )
        );

    web::Table table{
        .caption = t("Groepen van dit traject"),
        .columns =
            {t("Naam"),
                      t("Soort"),
                      t("Opdracht"),
                      t("Periode"),
                      t("Aantal leden"),
                      t("Vastgelegde leden")},
        .is_caption_hidden = true
    };
    for (const auto& group : groups) {
        const auto seats = std::ranges::count(members, group.id, &Member::group);
        table.rows.push_back(row_of(process, group, static_cast<std::size_t>(seats)));
    }
    return processes::office_page(
        process,
        Section::groups,
        t("Groepen"),
        html::group(std::move(adding), web::table(std::move(table)))
    );
}

web::Page new_group_page(const Process& process, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    return processes::office_page(
        process,
        Section::groups,
        t("Groep toevoegen"),
        html::group(
            form.summary(),
            web::post_form(
                processes::office_path(process, Section::groups),
                t("Groep toevoegen"),
                group_fields(form)
            )
        )
    );
}

web::Page group_page(
    const Process& process, const GroupView& view, const Filled& change, const Filled& new_member
)
{
    const web::Form change_form{change.sent, change.problems};
    const web::Form member_form{new_member.sent, new_member.problems};
    const auto path = office_path(process, view.group.id);
    const auto forms = [&] {
        return html::group(
            web::part(
                "lid-toevoegen",
                t("Lid toevoegen"),
                web::post_form(
                    path + "/leden", t("Lid toevoegen"), member_fields(member_form, view.offered)
                )
            ),
            web::part(
                "gegevens",
                t("Gegevens van de groep wijzigen"),
                web::post_form(path, t("Wijzigingen bewaren"), group_fields(change_form))
            )
        );
    };
    return processes::office_page(
        process,
        Section::groups,
        as_is(view.group.name),
        html::group(
            change_form.summary(),
            member_form.summary(),
            group_facts(view.group),
            web::part("leden", t("Leden"), members_table(view)),
            html::when(view.may_change, forms)
        )
    );
}

} // namespace wijkspraak::moments
