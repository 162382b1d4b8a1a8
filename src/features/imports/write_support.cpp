#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/exchange/exchange.hpp"
#include "features/imports/bundle.hpp"
#include "features/support/support.hpp"
#include "features/trainings/trainings.hpp"

#include <algorithm>

namespace wijkspraak::imports {

using storage::Transaction;

namespace {

/// Writes what was done for bodies, each thing on its own day. What is there already stays as it
/// is.
class SupportWriter {
public:
    explicit SupportWriter(Transaction& transaction) : sql_{transaction} {}

    std::size_t write(const SupportEntries& entries, const storage::Actor& actor)
    {
        for (const auto& unit : entries.units) write(unit, actor);
        for (const auto& request : entries.requests) write(request);
        for (const auto& training : entries.trainings) write(training, actor);
        for (const auto& contact : entries.contacts) write(contact);
        for (const auto& post : entries.posts) write(post);
        return written_;
    }

private:
    /// Without an account: what was told by mail at the time is not told again.
    static storage::Actor by(const std::string& role, Date on)
    {
        return {.account = {}, .role = role, .at = middle_of(on)};
    }

    bodies::BodyId body(const BodyKey& key) { return bodies::find(sql_, key.key).value().id; }

    void write(const UnitEntry& entry, const storage::Actor& actor)
    {
        auto unit = entry.draft;
        if (not entry.district.empty()) unit.district = areas::find(sql_, entry.district)->id;
        const auto known = support::units(sql_);
        if (std::ranges::find(known, unit.district, &support::Unit::district) != known.end())
            return;
        support::set_unit(sql_, unit, actor);
        ++written_;
    }

    void write(const RequestEntry& entry)
    {
        const auto id = body(entry.body);
        for (const auto& known : support::requests_of(sql_, id))
            if (known.what == entry.what) return;
        const auto request = support::ask(
            sql_,
            {.body = id,
             .kind = entry.kind,
             .what = entry.what,
             .needed_by = entry.needed_by,
             .is_by_office = entry.is_by_office},
            by(entry.role, *entry.on)
        );
        for (const auto& step : entry.steps)
            support::tell(
                sql_, support::find(sql_, request).value(), step.telling, by(step.role, *step.on)
            );
        ++written_;
    }

    void write(const TrainingEntry& entry, const storage::Actor& actor)
    {
        const auto& draft = *entry.draft;
        if (trainings::find(sql_, draft.title, draft.on)) return;
        const auto id = trainings::add(sql_, draft, actor);
        for (const auto& comer : entry.comers) {
            const auto registered = trainings::enrol(
                sql_,
                {.training = id,
                 .body = body(comer.body),
                 .people = comer.people,
                 .roles = comer.roles},
                by("secretaris", *comer.on)
            );
            if (not registered or not comer.attended) continue;
            for (const auto& registration : trainings::registrations_of(sql_, id))
                if (registration.id == registered->id)
                    trainings::note_attendance(sql_, registration, comer.attended, actor);
        }
        ++written_;
    }

    void write(const ContactEntry& entry)
    {
        constexpr int most = 1000;
        const auto id = body(entry.body);
        for (const auto& known : support::contacts_of(sql_, id, most))
            if (known.on == *entry.on and known.what == entry.what) return;
        support::write_down(
            sql_,
            {.body = id,
             .kind = entry.kind,
             .on = *entry.on,
             .what = entry.what,
             .to_do = entry.to_do},
            by("wijkregisseur", *entry.on)
        );
        ++written_;
    }

    void write(const PostEntry& entry)
    {
        auto draft = entry.draft;
        draft.body = body(*entry.body);
        for (const auto& known : exchange::of_body(sql_, *draft.body))
            if (known.title == draft.title) return;
        const auto id = exchange::add(sql_, draft, by(entry.role, *entry.on));
        for (const auto& answer : entry.answers) {
            auto reply = answer.draft;
            reply.question = id;
            reply.topic = draft.topic;
            if (answer.body) reply.body = body(*answer.body);
            exchange::add(sql_, reply, by(answer.role, *answer.on));
        }
        ++written_;
    }

    Transaction& sql_;
    std::size_t written_ = 0;
};

} // namespace

std::vector<BodyKey> bodies_in(const SupportEntries& entries)
{
    std::vector<BodyKey> keys;
    for (const auto& request : entries.requests) keys.push_back(request.body);
    for (const auto& training : entries.trainings)
        for (const auto& comer : training.comers) keys.push_back(comer.body);
    for (const auto& contact : entries.contacts) keys.push_back(contact.body);
    for (const auto& post : entries.posts) {
        keys.push_back(*post.body);
        for (const auto& answer : post.answers)
            if (answer.body) keys.push_back(*answer.body);
    }
    return keys;
}

std::size_t write_support(
    Transaction& transaction, const SupportEntries& entries, const storage::Actor& actor
)
{
    return SupportWriter{transaction}.write(entries, actor);
}

} // namespace wijkspraak::imports
