#include "base/plain.hpp"
#include "features/areas/store.hpp"

#include <algorithm>
#include <map>

namespace wijkspraak::areas {

using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view delete_addresses = "delete from area_addresses";
constexpr std::string_view delete_streets = "delete from area_streets";

constexpr std::string_view insert_street = R"(
    insert into area_streets (name, place) values ($1, $2) returning id
)";

constexpr std::string_view insert_address = R"(
    insert into area_addresses (postcode, number, addition, street_id, x, y)
    values ($1, $2, $3, $4, $5, $6)
)";

constexpr std::string_view addresses_of_postcode = R"(
    select a.postcode, a.number, a.addition, s.name, s.place, a.x, a.y
    from area_addresses a
    join area_streets s on s.id = a.street_id
    where a.postcode = $1
    order by a.number, a.addition, a.id
)";

constexpr std::string_view addresses_of_number = R"(
    select a.postcode, a.number, a.addition, s.name, s.place, a.x, a.y
    from area_addresses a
    join area_streets s on s.id = a.street_id
    where a.postcode = $1 and a.number = $2
    order by a.addition, a.id
)";

constexpr std::string_view addresses_in_street = R"(
    select a.postcode, a.number, a.addition, s.name, s.place, a.x, a.y
    from area_addresses a
    join area_streets s on s.id = a.street_id
    where a.street_id = $1 and a.number = $2
    order by a.addition, a.id
)";

constexpr std::string_view all_streets = R"(
    select s.id, s.name, s.place, count(*)
    from area_streets s
    join area_addresses a on a.street_id = s.id
    group by s.id, s.name, s.place
    order by s.name, s.place, s.id
)";

constexpr std::string_view any_street = "select 1 from area_streets limit 1";

Address read_address(const Row& row)
{
    return {
        .postcode = row.get<std::string>(0),
        .number = row.get<int>(1),
        .addition = row.get<std::string>(2),
        .street = row.get<std::string>(3),
        .place = row.get<std::string>(4),
        .at = {row.get<std::int32_t>(5), row.get<std::int32_t>(6)}
    };
}

bool has_addition(const Address& address, const std::string& sought)
{
    auto addition = plain(address.addition);
    std::erase_if(addition, [](char sign) { return sign == ' ' or sign == '-'; });
    return addition == sought;
}

/// Only the one with the addition that was typed, if it is there.
std::vector<Address> narrowed(std::vector<Address> addresses, const Sought& sought)
{
    const auto fits = [&](const Address& address) {
        return has_addition(address, sought.addition);
    };
    if (std::ranges::any_of(addresses, fits))
        std::erase_if(addresses, [&](const Address& address) { return not fits(address); });
    return addresses;
}

Sighting by_street(Transaction& transaction, const Sought& sought)
{
    Sighting sighting;
    std::vector<std::int64_t> ids;
    for (const auto& row : transaction.run(all_streets)) {
        const auto name = row.get<std::string>(1);
        const auto place = row.get<std::string>(2);
        if (not holds(name, sought.street)) continue;
        sighting.streets.push_back({name, place, row.number(3)});
        ids.push_back(row.number(0));
    }
    if (not sought.number) return sighting;
    for (const auto id : ids)
        for (auto& address : narrowed(
                 transaction.all(read_address, addresses_in_street, id, *sought.number), sought
             ))
            sighting.addresses.push_back(std::move(address));
    return sighting;
}

} // namespace

void write_addresses(
    Transaction& transaction, const std::vector<Address>& addresses, const storage::Actor& actor
)
{
    transaction.run(delete_addresses);
    transaction.run(delete_streets);
    std::map<std::pair<std::string, std::string>, std::int64_t> streets;
    for (const auto& address : addresses) {
        const auto [street, is_new] = streets.try_emplace({address.street, address.place}, 0);
        if (is_new)
            street->second =
                transaction.run(insert_street, address.street, address.place).front().number(0);
        transaction.run(
            insert_address,
            address.postcode,
            address.number,
            address.addition,
            street->second,
            address.at.x,
            address.at.y
        );
    }
    storage::audit(
        transaction,
        actor,
        {.action = "areas.addresses", .detail = std::to_string(addresses.size()) + " addresses"}
    );
    transaction.touch("areas");
}

std::vector<Address> find_address(Transaction& transaction, std::string_view postcode, int number)
{
    return transaction.all(read_address, addresses_of_number, postcode, number);
}

Sighting look_up(Transaction& transaction, const Sought& sought)
{
    if (sought.postcode.empty()) return by_street(transaction, sought);
    if (sought.number)
        return {
            .addresses =
                narrowed(find_address(transaction, sought.postcode, *sought.number), sought)};
    return {.addresses = transaction.all(read_address, addresses_of_postcode, sought.postcode)};
}

bool knows_addresses(Transaction& transaction)
{
    return not transaction.run(any_street).empty();
}

} // namespace wijkspraak::areas
