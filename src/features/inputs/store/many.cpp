#include "features/inputs/columns.hpp"
#include "features/inputs/inputs.hpp"
#include "features/inputs/store/entries.hpp"
#include "storage/many_rows.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace wijkspraak::inputs {

using processes::ProcessId;
using storage::Actor;
using storage::ManyRows;
using storage::Transaction;

namespace {

constexpr std::size_t asked_together = 50;

constexpr std::string_view input_with_origin = R"(
    select id, number, code, origin from inputs where process_id = $1 and origin = $2
)";

constexpr std::string_view ids_above = R"(
    select id, number from inputs where process_id = $1 and number > $2 order by number
)";

/// "… and origin in ($2, $3, …)" with as many as are asked together.
const std::string& inputs_with_origins()
{
    static const std::string sql = [] {
        std::string text =
            "select id, number, code, origin from inputs where process_id = $1 and origin in (";
        for (std::size_t place = 0; place < asked_together; ++place)
            text += (place == 0 ? "$" : ", $") + std::to_string(place + 2);
        return text + ")";
    }();
    return sql;
}

struct OfOrigin {
    Receipt receipt;
    std::string origin;
};

OfOrigin read_known(const storage::Row& row)
{
    return {
        {row.get<InputId>(0), row.get<int>(1), row.get<std::string>(2), false},
        row.get<std::string>(3)
    };
}

using Origins = std::array<std::string_view, asked_together>;

template <std::size_t... Place>
std::vector<OfOrigin> known_among(
    Transaction& transaction,
    ProcessId process,
    const Origins& origins,
    std::index_sequence<Place...> /*places*/
)
{
    return transaction.all(read_known, inputs_with_origins(), process, origins[Place]...);
}

/// By the origin, which the drafts hold; where it goes in the list of receipts.
using ByOrigin = std::unordered_map<std::string_view, Receipt>;

ByOrigin known_receipts(
    Transaction& transaction, ProcessId process, std::span<const InputDraft> drafts
)
{
    ByOrigin known;
    for (const auto& draft : drafts)
        if (not draft.origin.empty()) known.emplace(draft.origin, Receipt{InputId{0}, 0, {}, true});

    std::vector<std::string_view> origins;
    for (const auto& [origin, receipt] : known) origins.push_back(origin);
    for (std::size_t from = 0; from < origins.size(); from += asked_together) {
        Origins some{};
        std::copy_n(
            origins.begin() + static_cast<std::ptrdiff_t>(from),
            std::min(asked_together, origins.size() - from),
            some.begin()
        );
        for (auto& found :
             known_among(transaction, process, some, std::make_index_sequence<asked_together>{}))
            known.find(found.origin)->second = std::move(found.receipt);
    }
    return known;
}

/// The receipts of the drafts: what is new has its number and code, and no id yet.
std::vector<Receipt> numbered(
    Transaction& transaction, ProcessId process, std::span<const InputDraft> drafts, int last
)
{
    auto known = known_receipts(transaction, process, drafts);
    std::vector<Receipt> receipts;
    receipts.reserve(drafts.size());
    for (const auto& draft : drafts) {
        const auto found = known.find(draft.origin);
        if (found != known.end() and found->second.number > 0) {
            receipts.push_back(found->second);
            receipts.back().is_new = false;
            continue;
        }
        receipts.push_back({InputId{0}, ++last, new_code(), true});
        if (found != known.end()) found->second = receipts.back();
    }
    return receipts;
}

void insert_new(
    Transaction& transaction,
    ProcessId process,
    std::span<const InputDraft> drafts,
    const std::vector<Receipt>& receipts,
    Instant now
)
{
    ManyRows rows{
        "inputs",
        {"process_id",
          "number", "text",
          "said_by", "moment_id",
          "outcome_id", "channel",
          "giver", "area_id",
          "firmness", "hands",
          "entered_by", "given_at",
          "origin", "code",
          "is_example"}
    };
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (not receipts[i].is_new) continue;
        const auto& draft = drafts[i];
        rows.add(
            process,
            receipts[i].number,
            draft.text,
            draft.said_by,
            draft.moment,
            draft.outcome,
            draft.channel,
            draft.giver,
            draft.area,
            draft.firmness,
            draft.hands,
            draft.entered_by,
            draft.given_at.value_or(now),
            draft.origin.empty() ? std::nullopt : std::optional{std::string_view{draft.origin}},
            receipts[i].code,
            draft.is_example
        );
    }
    transaction.put(rows);
}

/// Puts the ids that the database gave beside the numbers; gives how many entries are new.
std::int64_t fill_in_ids(
    Transaction& transaction, ProcessId process, std::vector<Receipt>& receipts, int last
)
{
    const auto rows = transaction.run(ids_above, process, last);
    for (auto& receipt : receipts)
        if (receipt.number > last)
            receipt.id =
                rows.at(static_cast<std::size_t>(receipt.number - last - 1)).get<InputId>(0);
    return static_cast<std::int64_t>(rows.size());
}

void index_new(
    Transaction& transaction,
    ProcessId process,
    std::span<const InputDraft> drafts,
    const std::vector<Receipt>& receipts
)
{
    std::vector<storage::WordIndex::Line> lines;
    lines.reserve(drafts.size());
    for (std::size_t i = 0; i < drafts.size(); ++i)
        if (receipts[i].is_new)
            lines.push_back({receipts[i].id.value(), words_of(process, {drafts[i], receipts[i].id})}
            );
    index_of_entries().add(transaction, lines);
    for (std::size_t i = 0; i < drafts.size(); ++i)
        if (receipts[i].is_new and drafts[i].outcome)
            set_standing_again(transaction, process, receipts[i].id);
}

} // namespace

std::vector<Receipt> add_many(
    Transaction& transaction,
    ProcessId process,
    std::span<const InputDraft> drafts,
    const Actor& actor
)
{
    const auto last = highest_number(transaction, process);
    auto receipts = numbered(transaction, process, drafts, last);
    insert_new(transaction, process, drafts, receipts, actor.at);
    const auto count = fill_in_ids(transaction, process, receipts, last);
    if (count == 0) return receipts;

    index_new(transaction, process, drafts, receipts);
    storage::audit(
        transaction,
        actor,
        {.action = "input.add-many",
         .subject = process.value(),
         .process = process.value(),
         .detail = std::to_string(last + 1) + "-" + std::to_string(last + count)}
    );
    return receipts;
}

std::optional<Receipt> find_by_origin(
    Transaction& transaction, ProcessId process, std::string_view origin
)
{
    const auto found = transaction.first(read_known, input_with_origin, process, origin);
    return found ? std::optional{found->receipt} : std::nullopt;
}

void keep_givers(
    Transaction& transaction, ProcessId process, std::span<const GivenBy> all, const Actor& actor
)
{
    if (all.empty()) return;
    ManyRows rows{
        "input_givers", {"input_id", "name", "email", "is_confirmed", "wants_news"}
    };
    for (const auto& [input, giver] : all)
        rows.add(input, giver.name, giver.email, giver.is_confirmed, giver.wants_news);
    transaction.put(rows);
    storage::audit(
        transaction,
        actor,
        {.action = "input.givers",
         .subject = process.value(),
         .process = process.value(),
         .detail = std::to_string(all.size())}
    );
}

} // namespace wijkspraak::inputs
