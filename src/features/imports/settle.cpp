#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/imports/bundle.hpp"

#include <algorithm>

namespace wijkspraak::imports {

using storage::Transaction;

namespace {

/// Finds the buurten of bodies by their codes, in the division that holds.
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
                refuse(entry, code);
        const auto body = bodies::find(sql_, entry.key);
        if (body and not chosen.empty()) bodies::settle(sql_, body->id, chosen, actor_);
    }

    areas::Faults take() { return std::move(faults_); }

private:
    std::optional<areas::AreaInYear> find(const std::string& code)
    {
        if (not year_) return std::nullopt;
        const auto all = areas::areas_of(sql_, *year_, areas::municipality_of(code));
        const auto found = std::ranges::find(all, code, &areas::AreaInYear::code);
        if (found == all.end()) return std::nullopt;
        return *found;
    }

    void refuse(const BodyEntry& entry, const std::string& code)
    {
        faults_.push_back({
            .place = {.file = std::string{entry.source.file}, .number = entry.source.line},
            .field = "buurten",
            .what = t("een buurt die in de indeling staat; {code} is er niet", code)
        });
    }

    Transaction& sql_;
    const storage::Actor& actor_;
    std::optional<int> year_;
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

} // namespace wijkspraak::imports
