#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/imports/bundle.hpp"

#include <algorithm>

namespace wijkspraak::imports {

using storage::Transaction;

namespace {

/// Finds buurten by their codes, in the division that holds, and remembers what is not there.
class Settler {
public:
    Settler(Transaction& transaction, const storage::Actor& actor)
        : sql_{transaction}, actor_{actor}, year_{areas::year_now(transaction)}
    {}

    void settle(const BodyEntry& entry)
    {
        std::vector<areas::AreaId> chosen;
        for (const auto& code : entry.buurten)
            if (const auto area = find(code))
                chosen.push_back(area->id);
            else
                refuse(entry.source, "buurten", code);
        const auto body = bodies::find(sql_, entry.key);
        if (body and not chosen.empty()) bodies::settle(sql_, body->id, chosen, actor_);
    }

    void settle(const BuurtEntry& entry)
    {
        const auto area = find(entry.code);
        if (not area) return refuse(entry.source, "code", entry.code);
        coverage::settle(sql_, area->id, entry.draft, actor_);
        for (const auto& one : entry.tries) coverage::add(sql_, area->id, one, actor_);
    }

    areas::Faults take() { return std::move(faults_); }

private:
    std::optional<areas::AreaInYear> find(const std::string& code)
    {
        if (not year_) return std::nullopt;
        const auto municipality = areas::municipality_of(code);
        if (municipality != known_) {
            known_ = municipality;
            areas_ = areas::areas_of(sql_, *year_, municipality);
        }
        const auto found = std::ranges::find(areas_, code, &areas::AreaInYear::code);
        if (found == areas_.end()) return std::nullopt;
        return *found;
    }

    void refuse(const Source& source, std::string field, const std::string& code)
    {
        faults_.push_back({
            .place = {.file = std::string{source.file}, .number = source.line},
            .field = std::move(field),
            .what = t("een buurt die in de indeling staat; {code} is er niet", code)
        });
    }

    Transaction& sql_;
    const storage::Actor& actor_;
    std::optional<int> year_;
    int known_ = 0; ///< the municipality of which the areas are at hand
    std::vector<areas::AreaInYear> areas_;
    areas::Faults faults_;
};

} // namespace

areas::Faults settle_bodies(
    Transaction& transaction, const Bundle& bundle, const storage::Actor& actor
)
{
    Settler settler{transaction, actor};
    for (const auto& body : bundle.bodies) settler.settle(body);
    return settler.take();
}

areas::Faults write_coverage(
    Transaction& transaction, const Bundle& bundle, const storage::Actor& actor
)
{
    Settler settler{transaction, actor};
    for (const auto& buurt : bundle.buurten) settler.settle(buurt);
    return settler.take();
}

} // namespace wijkspraak::imports
