#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/imports/bundle.hpp"
#include "features/processes/processes.hpp"

#include <map>
#include <set>

namespace wijkspraak::imports {

namespace {

void refuse(Faults& faults, const Source& source, std::string_view field, Text expected)
{
    faults.push_back(
        {.file = std::string{source.file},
         .line = source.line,
         .field = std::string{field},
         .expected = std::move(expected)}
    );
}

/// The keys of one kind of thing, with where each was first given.
class Keys {
public:
    template <typename Entries>
    Keys(const Entries& entries, Faults& faults) : faults_{faults}
    {
        for (const auto& entry : entries) {
            if (entry.key.empty()) continue;
            const auto [first, is_new] = places_.emplace(entry.key, entry.source);
            if (is_new) continue;
            refuse(
                faults,
                entry.source,
                "sleutel",
                t("een andere sleutel: {sleutel} staat al op regel {regel}",
                  entry.key,
                  first->second.line)
            );
        }
    }

    void add(const std::string& key) { places_.emplace(key, Source{}); }

    /// Says of every reference to a key that is nowhere.
    void check(const References& references) const
    {
        for (const auto& reference : references)
            if (not places_.contains(reference.key))
                refuse(
                    faults_,
                    reference.source,
                    reference.field,
                    t("een sleutel die bestaat; {sleutel} is er niet", reference.key)
                );
    }

private:
    std::map<std::string, Source, std::less<>> places_;
    Faults& faults_;
};

/// Says of every key that is referred to twice where once is all there can be.
class Once {
public:
    explicit Once(Faults& faults) : faults_{faults} {}

    void check(const References& references)
    {
        for (const auto& reference : references)
            if (not seen_.insert(reference.key).second)
                refuse(
                    faults_,
                    reference.source,
                    reference.field,
                    t("{sleutel} maar één keer", reference.key)
                );
    }

private:
    std::set<std::string, std::less<>> seen_;
    Faults& faults_;
};

class Checker {
public:
    Checker(const Bundle& bundle, storage::Transaction& transaction, Faults& faults)
        : bundle_{bundle},
          faults_{faults},
          areas_{bundle.areas, faults},
          bodies_{bundle.bodies, faults},
          frames_{frames_of(bundle), faults},
          groups_{bundle.groups, faults},
          documents_{bundle.documents, faults},
          moments_{bundle.moments, faults},
          outcomes_{bundle.outcomes, faults},
          themes_{bundle.themes, faults},
          levels_{levels_of(bundle), faults}
    {
        for (const auto& area : areas::all(transaction)) areas_.add(area.slug);
        for (const auto& body : bodies::all(transaction)) bodies_.add(body.slug);
    }

    void check()
    {
        for (const auto& body : bundle_.bodies) areas_.check(body.district);
        for (const auto& group : bundle_.groups)
            for (const auto& member : group.members) bodies_.check(member.body);
        for (const auto& moment : bundle_.moments) check(moment);
        for (const auto& outcome : bundle_.outcomes) check(outcome);
        for (const auto& input : bundle_.inputs) {
            moments_.check(input.moment);
            outcomes_.check(input.outcome);
            themes_.check(input.theme);
        }
        for (const auto& theme : bundle_.themes) outcomes_.check(theme.outcome);
        for (const auto& use : bundle_.uses) {
            outcomes_.check(use.outcomes);
            Once{faults_}.check(use.outcomes);
        }
        for (const auto& round : bundle_.rounds) check(round);
        check(bundle_.standings);
        check(bundle_.steps);
        check(bundle_.support);
        for (const auto& round : bundle_.talk_rounds) check(round);
        documents_.check(bundle_.study_document);
    }

private:
    static std::vector<FrameEntry> frames_of(const Bundle& bundle)
    {
        return bundle.process ? bundle.process->frames : std::vector<FrameEntry>{};
    }

    static std::vector<Keyed<levels::LevelDraft>> levels_of(const Bundle& bundle)
    {
        std::vector<Keyed<levels::LevelDraft>> all;
        for (const auto& regulation : bundle.regulations)
            all.insert(all.end(), regulation.levels.begin(), regulation.levels.end());
        return all;
    }

    void check(const SupportEntries& support)
    {
        for (const auto& body : imports::bodies_in(support))
            bodies_.check({
                {body.key, body.source, "wijkorgaan"}
            });
        for (const auto& unit : support.units)
            if (not unit.district.empty())
                areas_.check({
                    {unit.district, unit.source, "stadsdeel"}
                });
    }

    void check(const MomentEntry& moment)
    {
        groups_.check(moment.group);
        moments_.check(moment.invitation);
        areas_.check(moment.areas);
        Once{faults_}.check(moment.areas);
        documents_.check(moment.documents);
        Once{faults_}.check(moment.documents);
        Once once{faults_};
        for (const auto& [presence, bodies] : moment.bodies) {
            bodies_.check(bodies);
            once.check(bodies);
        }
    }

    void check(const OutcomeEntry& outcome)
    {
        Once once{faults_};
        for (const auto& test : outcome.tests) {
            frames_.check(test.frame);
            once.check(test.frame);
        }
    }

    void check(const RoundEntry& round)
    {
        documents_.check(round.document);
        Once once{faults_};
        for (const auto& stand : round.stands) {
            bodies_.check(stand.body);
            once.check(stand.body);
            moments_.check(stand.moment);
        }
    }

    void check(const std::vector<LevelEntry>& entries)
    {
        for (const auto& entry : entries) {
            bodies_.check(entry.body);
            levels_.check(entry.level);
        }
    }

    void check(const TalkRoundEntry& round)
    {
        areas_.check(round.district);
        Once once{faults_};
        for (const auto& talk : round.talks) {
            bodies_.check(talk.body);
            once.check(talk.body);
        }
    }

    const Bundle& bundle_;
    Faults& faults_;
    Keys areas_;
    Keys bodies_;
    Keys frames_;
    Keys groups_;
    Keys documents_;
    Keys moments_;
    Keys outcomes_;
    Keys themes_;
    Keys levels_;
};

} // namespace

References reference(Entry& entry, std::string_view field, Need need)
{
    const auto key = entry.key(field, need);
    if (key.empty()) return {};
    return {
        {key, {entry.source().file, entry.line_of(field)}, field}
    };
}

References references(Entry& entry, std::string_view field)
{
    References all;
    for (auto& key : entry.keys(field))
        all.push_back({
            std::move(key), {entry.source().file, entry.line_of(field)},
             field
        });
    return all;
}

void check_keys(const Bundle& bundle, storage::Transaction& transaction, Faults& faults)
{
    Checker{bundle, transaction, faults}.check();

    const auto& process = bundle.process;
    if (process and not process->draft.slug.empty() and
        processes::find(transaction, process->draft.slug))
        refuse(
            faults,
            process->source,
            "sleutel",
            t("een naam die nog vrij is; het traject {naam} is er al", process->draft.slug)
        );
}

} // namespace wijkspraak::imports
