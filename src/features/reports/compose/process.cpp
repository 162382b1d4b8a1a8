#include "features/moments/moments.hpp"
#include "features/reports/compose/writer.hpp"

#include <algorithm>
#include <set>

namespace wijkspraak::reports {

using moments::Moment;

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string text;
    for (const auto& part : parts) {
        if (part.empty()) continue;
        if (not text.empty()) text += separator;
        text += part;
    }
    return text;
}

std::string areas_of(const records::Record& record, const Moment& moment)
{
    std::vector<std::string> names;
    for (const auto id : moment.areas) {
        const auto area = std::ranges::find(record.areas, id, &areas::Area::id);
        if (area != record.areas.end()) names.push_back(area->name);
    }
    return joined(names, ", ");
}

std::string when(const Writer& writer, const Moment& moment)
{
    if (not moment.on) return writer.say(t("geen datum"));
    auto text = writer.say(to_text(*moment.on));
    if (not moment.time.empty()) text += ", " + moment.time;
    return text;
}

std::string who(const Writer& writer, const records::Record& record, const Moment& moment)
{
    std::string count;
    if (moment.attendance.qualifier != Qualifier::unknown)
        count = writer.say(t("Aanwezig: {aantal}", to_text(moment.attendance)));
    else if (moments::is_session(moment.kind))
        count = writer.say(t("Aantal niet vastgelegd"));
    const auto areas = areas_of(record, moment);
    return joined(
        {moment.audience,
         count,
         moment.attendance_note,
         moment.place,
         areas.empty() ? "" : writer.say(t("Gebied: {gebied}", areas))},
        "\n"
    );
}

std::string result(const Writer& writer, const records::Record& record, const Moment& moment)
{
    std::string notice;
    if (const auto days = moments::notice_days(moment, record.moments))
        notice = writer.say(
            t("Uitgenodigd {n} dag van tevoren.", "Uitgenodigd {n} dagen van tevoren.", *days)
        );
    std::string planned;
    if (moment.planned) planned = writer.say(t("Beloofd voor {datum}.", to_text(*moment.planned)));
    return joined(
        {moment.result.empty() and moments::is_session(moment.kind)
             ? writer.say(t("Resultaat niet vastgelegd."))
             : moment.result,
         moment.is_preparation ? writer.say(t("Dit was voorbereiding.")) : "",
         moment.override_reason,
         notice,
         planned,
         moment.note},
        "\n"
    );
}

void write_moments(
    Writer& writer, const records::Record& record, const std::vector<Moment>& in_order
)
{
    paper::Table table{
        .caption = writer.say(t("Alle momenten, op datum")),
        .columns = {
                    {writer.say(t("Wanneer")), 1.15},
                    {writer.say(t("Wat")), 1.6},
                    {writer.say(t("Wie en waar")), 1.7},
                    {writer.say(t("Wat het opleverde")), 3}}
    };
    for (const auto& moment : in_order) {
        paper::Runs what{paper::strong(moment.title)};
        what.push_back({"\n" + writer.say(to_text(moment.kind))});
        table.rows.push_back(
            {when(writer, moment),
             std::move(what),
             who(writer, record, moment),
             result(writer, record, moment)}
        );
    }
    writer.put(std::move(table));
}

std::string period(
    const Writer& writer, const std::optional<Dated>& from, const std::optional<Dated>& until
)
{
    if (from and until)
        return writer.say(t("{van} tot en met {tot}", to_text(*from), to_text(*until)));
    if (from) return writer.say(t("vanaf {van}", to_text(*from)));
    if (until) return writer.say(t("tot en met {tot}", to_text(*until)));
    return {};
}

std::vector<Text> members_of(const records::Record& record, moments::GroupId group)
{
    std::vector<Text> members;
    for (const auto& member : record.members) {
        if (member.group != group) continue;
        const auto body = std::ranges::find_if(record.bodies, [&](const bodies::Body& known) {
            return member.body == known.id;
        });
        members.push_back(
            body == record.bodies.end() ? as_is(member.role)
                                        : t("{rol}, {wijkorgaan}", member.role, body->name)
        );
    }
    return members;
}

void write_group(Writer& writer, const records::Record& record, const moments::Group& group)
{
    writer.heading(3, as_is(group.name), "groep-" + std::to_string(group.id.value()));
    FactList facts{writer};
    facts.add(t("Soort"), to_text(group.kind));
    facts.add(t("Opdracht"), group.mandate);
    facts.add(t("Periode"), period(writer, group.from, group.until));
    if (group.size.qualifier != Qualifier::unknown) facts.add(t("Leden"), to_text(group.size));
    writer.put(facts.take());
    if (const auto members = members_of(record, group.id); not members.empty())
        writer.list(members);
}

void write_groups(Writer& writer, const records::Record& record)
{
    if (record.groups.empty()) return;
    writer.heading(2, t("Wie het werk deden"), "groepen");
    for (const auto& group : record.groups) write_group(writer, record, group);
}

void write_methods(Writer& writer, const std::vector<Moment>& in_order)
{
    std::set<std::string> methods;
    for (const auto& moment : in_order)
        if (not moment.methods.empty()) methods.insert(moment.methods);
    if (methods.empty()) return;
    writer.heading(2, t("Manieren waarop mensen meededen"), "methoden");
    std::vector<Text> items;
    for (const auto& method : methods) items.push_back(as_is(method));
    writer.list(items);
}

void write_not_reached(Writer& writer, const records::Record& record)
{
    writer.heading(2, t("Wie niet zijn bereikt"), "niet-bereikt");
    std::vector<Text> items;
    for (const auto& consent : record.consents) {
        using enum consents::State;
        if (consent.state != absent and consent.state != no_reaction and
            consent.state != not_approached)
            continue;
        const auto body = std::ranges::find(record.bodies, consent.body, &bodies::Body::id);
        if (body != record.bodies.end())
            items.push_back(t("{wijkorgaan}: {stand}", body->name, to_text(consent.state)));
    }
    if (const auto plan = record.plan.find(processes::PlanPart::hard_to_reach);
        plan != record.plan.end() and not plan->second.empty())
        writer.written(plan->second);
    if (items.empty())
        writer.paragraph(t("Er is niet vastgelegd wie niet zijn bereikt."));
    else
        writer.list(items);
}

Text summary_of(const std::vector<Moment>& in_order)
{
    std::optional<Dated> first;
    std::optional<Dated> last;
    std::size_t undated = 0;
    for (const auto& moment : in_order) {
        if (not moment.on) {
            ++undated;
            continue;
        }
        if (not first) first = moment.on;
        last = moment.on;
    }
    const auto count = in_order.size();
    if (not first)
        return t("Er is {n} moment vastgelegd.", "Er zijn {n} momenten vastgelegd.", count);
    return t(
        "Er zijn {n} momenten vastgelegd, van {eerste} tot en met {laatste}. Zonder datum: "
        "{zonder}.",
        count,
        to_text(*first),
        to_text(*last),
        undated
    );
}

} // namespace

void write_process(Writer& writer, const records::Record& record)
{
    const auto in_order = moments::in_order(record.moments);
    writer.heading(1, t("a. Het traject in hoofdlijnen"), "traject");
    if (in_order.empty()) {
        writer.paragraph(t("Er is nog geen enkel moment vastgelegd."));
        return;
    }
    writer.paragraph(summary_of(in_order));
    writer.put(timeline(writer, in_order));
    write_moments(writer, record, in_order);
    write_groups(writer, record);
    write_methods(writer, in_order);
    write_not_reached(writer, record);
}

} // namespace wijkspraak::reports
