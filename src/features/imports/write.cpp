#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/consents/consents.hpp"
#include "features/documents/documents.hpp"
#include "features/imports/bundle.hpp"
#include "features/inputs/inputs.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/themes.hpp"

#include <algorithm>
#include <map>

namespace wijkspraak::imports {

using processes::ProcessId;
using storage::Transaction;

namespace {

/// What each key became in the database.
template <typename Id>
class Index {
public:
    void add(const std::string& key, Id id) { ids_.emplace(key, id); }
    Id at(const Reference& reference) const { return ids_.at(reference.key); }

    std::optional<Id> one(const References& references) const
    {
        if (references.empty()) return std::nullopt;
        return at(references.front());
    }
    std::vector<Id> all(const References& references) const
    {
        std::vector<Id> ids;
        ids.reserve(references.size());
        for (const auto& reference : references) ids.push_back(at(reference));
        return ids;
    }

private:
    std::map<std::string, Id, std::less<>> ids_;
};

std::size_t size_of(const Bundle& bundle)
{
    return bundle.areas.size() + bundle.bodies.size() + bundle.groups.size() +
           bundle.documents.size() + bundle.moments.size() + bundle.outcomes.size() +
           bundle.themes.size() + bundle.inputs.size() + bundle.uses.size() + bundle.rounds.size();
}

/// Writes a bundle of which all keys are known to be there.
class Writer {
public:
    Writer(
        Transaction& transaction,
        const Bundle& bundle,
        const storage::Actor& actor,
        const Tell& tell
    )
        : sql_{transaction}, bundle_{bundle}, actor_{actor}, tell_{tell}, total_{size_of(bundle)}
    {}

    Imported write()
    {
        write_areas();
        write_bodies();
        imported_.support = write_support(sql_, bundle_.support, actor_);
        if (not bundle_.process) {
            write_study();
            return imported_;
        }
        const auto process = write_process(*bundle_.process);
        write_groups(process);
        write_documents(process);
        write_study();
        write_moments(process);
        write_outcomes(process);
        write_themes(process);
        write_inputs(process);
        write_answers(process);
        write_uses(process);
        write_rounds(process);
        return imported_;
    }

private:
    void count(std::size_t& kind)
    {
        ++kind;
        step();
    }
    void step()
    {
        ++done_;
        if (tell_) tell_(done_, total_);
    }

    void write_areas()
    {
        for (const auto& area : areas::all(sql_)) areas_.add(area.slug, area.id);
        for (const auto& area : bundle_.areas) {
            if (areas::find(sql_, area.key)) {
                step();
                continue;
            }
            areas_.add(area.key, areas::add(sql_, area.draft, actor_));
            count(imported_.areas);
        }
    }

    void write_bodies()
    {
        for (const auto& body : bodies::all(sql_)) bodies_.add(body.slug, body.id);
        for (const auto& body : bundle_.bodies) {
            if (bodies::find(sql_, body.key)) {
                step();
                continue;
            }
            bodies_.add(body.key, write_body(body));
            count(imported_.bodies);
        }
    }

    bodies::BodyId write_body(const BodyEntry& entry)
    {
        auto draft = entry.draft;
        draft.body.district = areas_.one(entry.district);
        const auto id = bodies::add(sql_, draft, actor_);
        for (const auto& member : entry.board) bodies::add_member(sql_, id, member, actor_);
        for (const auto& meeting : entry.meetings) bodies::add_meeting(sql_, id, meeting, actor_);
        return id;
    }

    ProcessId write_process(const ProcessEntry& entry)
    {
        const auto process = processes::begin(sql_, entry.draft, actor_);
        imported_.process = entry.draft.slug;
        if (not entry.plan.empty()) processes::write_plan(sql_, process, entry.plan, actor_);
        if (entry.decision) {
            processes::submit_plan(sql_, process, actor_);
            processes::decide_plan(sql_, process, *entry.decision, actor_);
        }
        for (const auto& influence : entry.influences)
            processes::state_influence(sql_, process, influence, actor_);
        for (const auto& frame : entry.frames)
            frames_.add(
                frame.key, processes::set_frame(sql_, process, frame.draft, std::nullopt, actor_)
            );
        for (const auto& duty : entry.duties) write_duty(process, duty);
        if (entry.document_date)
            processes::set_document_date(sql_, process, *entry.document_date, actor_);
        if (entry.is_public) processes::publish(sql_, process, entry.shows_draft, actor_);
        return process;
    }

    /// A decision has made a duty of its own; a file that tells of the same one has its proof.
    void write_duty(ProcessId process, const processes::DutyDraft& draft)
    {
        const auto duties = processes::duties_of(sql_, process);
        const auto same = std::ranges::find(duties, draft.what, &processes::Duty::what);
        if (same == duties.end())
            processes::add_duty(sql_, process, draft, actor_);
        else if (draft.done_on)
            processes::finish_duty(
                sql_, process, same->id, {*draft.done_on, draft.evidence}, actor_
            );
    }

    void write_groups(ProcessId process)
    {
        for (const auto& group : bundle_.groups) {
            const auto id = moments::add(sql_, process, group.draft, actor_);
            groups_.add(group.key, id);
            for (const auto& member : group.members) {
                auto draft = member.draft;
                draft.body = bodies_.one(member.body);
                moments::add(sql_, process, id, draft, actor_);
            }
            count(imported_.groups);
        }
    }

    void write_documents(ProcessId process)
    {
        for (const auto& document : bundle_.documents) {
            documents_.add(
                document.key, documents::add(sql_, document.draft, process.value(), actor_)
            );
            count(imported_.documents);
        }
    }

    /// A study that is one of the papers is read there.
    void write_study()
    {
        if (not bundle_.study) return;
        auto study = *bundle_.study;
        if (const auto paper = documents_.one(bundle_.study_document))
            study.address = documents::public_path(*paper);
        coverage::keep(sql_, study, actor_);
    }

    moments::MomentDraft linked(const MomentEntry& moment) const
    {
        auto draft = moment.draft;
        draft.group = groups_.one(moment.group);
        draft.areas = areas_.all(moment.areas);
        draft.documents = documents_.all(moment.documents);
        for (const auto& [presence, bodies] : moment.bodies)
            for (const auto id : bodies_.all(bodies)) draft.bodies.push_back({id, presence});
        return draft;
    }

    /// An invitation may stand further down than what it invites to, so it is filled in afterwards.
    void write_moments(ProcessId process)
    {
        for (const auto& moment : bundle_.moments) {
            moments_.add(moment.key, moments::add(sql_, process, linked(moment), actor_));
            count(imported_.moments);
        }
        for (const auto& moment : bundle_.moments) {
            if (moment.invitation.empty()) continue;
            auto draft = linked(moment);
            draft.invitation = moments_.one(moment.invitation);
            moments::change(
                sql_, process, moments_.at({moment.key, moment.source, {}}), draft, actor_
            );
        }
    }

    void write_outcomes(ProcessId process)
    {
        for (const auto& outcome : bundle_.outcomes) {
            const auto id = inputs::add(sql_, process, outcome.draft, actor_);
            outcomes_.add(outcome.key, id);
            for (const auto& test : outcome.tests)
                inputs::test(
                    sql_,
                    process,
                    {.outcome = id,
                     .frame = frames_.at(test.frame.front()),
                     .fit = test.fit,
                     .note = test.note},
                    actor_
                );
            if (outcome.response)
                inputs::respond(
                    sql_,
                    process,
                    {.outcome = id,
                     .disposition = outcome.response->first,
                     .reason = outcome.response->second},
                    actor_
                );
            count(imported_.outcomes);
        }
    }

    void write_inputs(ProcessId process)
    {
        for (const auto& input : bundle_.inputs) {
            auto draft = input.draft;
            draft.moment = moments_.one(input.moment);
            draft.outcome = outcomes_.one(input.outcome);
            if (not draft.given_at) draft.given_at = day_of_moment(input.moment);
            const auto id = inputs::add(sql_, process, draft, actor_).id;
            if (const auto theme = themes_.one(input.theme)) in_theme_[*theme].emplace_back(id);
            if (not input.answer.empty())
                themes::give(sql_, process, {.entry = id, .text = input.answer}, actor_);
            count(imported_.inputs);
        }
    }

    /// What was said at a moment was said that day, when the file does not say otherwise.
    std::optional<Instant> day_of_moment(const References& references) const
    {
        if (references.empty()) return std::nullopt;
        for (const auto& moment : bundle_.moments)
            if (moment.key == references.front().key and moment.draft.on)
                return middle_of(moment.draft.on->first_day);
        return std::nullopt;
    }

    void write_themes(ProcessId process)
    {
        for (const auto& theme : bundle_.themes) {
            auto draft = theme.draft;
            draft.outcome = outcomes_.one(theme.outcome);
            themes_.add(theme.key, themes::add_theme(sql_, process, draft, "", actor_));
            count(imported_.themes);
        }
    }

    /// An answer follows what it answers, so that everyone in the theme gets it.
    void write_answers(ProcessId process)
    {
        for (const auto& [theme, units] : in_theme_)
            (void)themes::place(sql_, process, {.units = units, .theme = theme}, actor_);
        for (const auto& theme : bundle_.themes) {
            if (theme.answer.empty()) continue;
            const auto id = themes_.at({theme.key, theme.source, {}});
            themes::give(sql_, process, {.theme = id, .text = theme.answer}, actor_);
        }
        while (themes::tell_some(sql_, actor_)) {
        }
    }

    void write_uses(ProcessId process)
    {
        for (const auto& use : bundle_.uses) {
            auto draft = use.draft;
            draft.outcomes = outcomes_.all(use.outcomes);
            inputs::add(sql_, process, draft, actor_);
            count(imported_.uses);
        }
    }

    void write_rounds(ProcessId process)
    {
        for (const auto& round : bundle_.rounds) {
            auto draft = round.draft;
            draft.document = documents_.one(round.document);
            const auto id = consents::add(sql_, process, draft, actor_);
            for (const auto& stand : round.stands)
                consents::record(
                    sql_,
                    process,
                    {.round = id,
                     .body = bodies_.at(stand.body.front()),
                     .state = stand.state,
                     .on = stand.on,
                     .channel = stand.channel,
                     .remark = stand.remark,
                     .moment = moments_.one(stand.moment)},
                    actor_
                );
            count(imported_.rounds);
        }
    }

    Transaction& sql_;
    const Bundle& bundle_;
    const storage::Actor& actor_;
    const Tell& tell_;
    Imported imported_;
    std::size_t done_ = 0;
    std::size_t total_;
    Index<areas::AreaId> areas_;
    Index<bodies::BodyId> bodies_;
    Index<processes::FrameId> frames_;
    Index<moments::GroupId> groups_;
    Index<documents::DocumentId> documents_;
    Index<moments::MomentId> moments_;
    Index<inputs::OutcomeId> outcomes_;
    Index<themes::ThemeId> themes_;
    std::map<themes::ThemeId, std::vector<themes::Unit>> in_theme_;
};

} // namespace

Result<Imported, areas::Faults> write(
    Transaction& transaction, const Bundle& bundle, const storage::Actor& actor, const Tell& tell
)
{
    auto imported = Writer{transaction, bundle, actor, tell}.write();
    if (not bundle.addresses.empty()) areas::write_addresses(transaction, bundle.addresses, actor);
    if (bundle.division) {
        const auto division = areas::write(transaction, *bundle.division, actor);
        if (not division) return division.error();
        imported.neighbourhoods = division->neighbourhoods;
    }
    if (auto faults = settle_bodies(transaction, bundle, actor); not faults.empty()) return faults;
    if (auto faults = write_levels(transaction, bundle, actor); not faults.empty()) return faults;
    if (auto faults = write_coverage(transaction, bundle, actor); not faults.empty()) return faults;
    if (auto faults = write_talks(transaction, bundle); not faults.empty()) return faults;
    return imported;
}

} // namespace wijkspraak::imports
