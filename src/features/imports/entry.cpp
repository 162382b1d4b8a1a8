#include "features/imports/entry.hpp"

#include "web/characters.hpp"

#include <algorithm>
#include <charconv>

namespace wijkspraak::imports {

namespace {

const TomlTable no_table;

bool is_key(std::string_view text)
{
    return not text.empty() and text.size() <= 100 and std::ranges::all_of(text, [](char c) {
        return (c >= 'a' and c <= 'z') or (c >= '0' and c <= '9') or c == '-';
    });
}

/// "circa 60" as a count.
std::optional<Count> parse_count(std::string_view text)
{
    const auto space = text.find(' ');
    const auto qualifier = parse_qualifier(text.substr(0, space));
    if (not qualifier) return std::nullopt;
    if (*qualifier == Qualifier::unknown)
        return space == std::string_view::npos ? std::optional{Count{}} : std::nullopt;
    if (space == std::string_view::npos) return std::nullopt;

    const auto digits = text.substr(space + 1);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool is_whole = error == std::errc{} and end == digits.data() + digits.size();
    if (not is_whole or number < 0) return std::nullopt;
    return Count{*qualifier, number};
}

} // namespace

Entry::Entry(std::string_view file, const TomlValue& value, Faults& faults)
    : file_{file}, line_{value.line}, table_{std::get_if<TomlTable>(&value.value)}, faults_{faults}
{
    if (table_ != nullptr) return;
    table_ = &no_table;
    refuse("", t("een tabel, geen losse waarde"));
}

bool Entry::has(std::string_view field) const
{
    return table_->find(field) != table_->end();
}

const TomlValue* Entry::take(std::string_view field)
{
    taken_.emplace(field);
    const auto found = table_->find(field);
    return found == table_->end() ? nullptr : &found->second;
}

int Entry::line_of(std::string_view field) const
{
    const auto found = table_->find(field);
    return found == table_->end() ? line_ : found->second.line;
}

void Entry::refuse(std::string_view field, Text expected)
{
    faults_.push_back(
        {.file = std::string{file_},
         .line = line_of(field),
         .field = std::string{field},
         .expected = std::move(expected)}
    );
}

std::string Entry::text(std::string_view field, Need need, std::size_t longest)
{
    const auto* value = take(field);
    if (value == nullptr) {
        if (need == Need::required) refuse(field, t("dit veld mag niet ontbreken"));
        return {};
    }
    const auto* written = std::get_if<std::string>(&value->value);
    if (written == nullptr) {
        refuse(field, t("tekst tussen aanhalingstekens"));
        return {};
    }
    auto words = web::tidied(*written);
    if (words.empty() and need == Need::required)
        refuse(field, t("dit veld mag niet leeg zijn"));
    else if (web::has_control_characters(words))
        refuse(field, t("tekst zonder onzichtbare stuurtekens"));
    else if (web::count_characters(words) > longest)
        refuse(field, t("ten hoogste {n} tekens", longest));
    return words;
}

bool Entry::flag(std::string_view field, bool otherwise)
{
    const auto* value = take(field);
    if (value == nullptr) return otherwise;
    if (const auto* flag = std::get_if<bool>(&value->value)) return *flag;
    refuse(field, t("true of false, zonder aanhalingstekens"));
    return otherwise;
}

std::optional<int> Entry::number(std::string_view field)
{
    const auto* value = take(field);
    if (value == nullptr) return std::nullopt;
    const auto* number = std::get_if<std::int64_t>(&value->value);
    if (number != nullptr and *number >= 0 and *number <= 1'000'000)
        return static_cast<int>(*number);
    refuse(field, t("een heel getal, zonder aanhalingstekens"));
    return std::nullopt;
}

std::optional<Dated> Entry::dated(std::string_view field, Need need)
{
    const auto written = text(field, need, 20);
    if (written.empty()) return std::nullopt;
    if (const auto dated = Dated::parse(written)) return dated;
    refuse(
        field,
        t("een datum als \"2022-12-07\", \"2022-12\" of \"2022\", met ~ erachter als het jaar is "
          "afgeleid")
    );
    return std::nullopt;
}

Count Entry::count(std::string_view field)
{
    const auto* value = take(field);
    if (value == nullptr) return {};
    if (const auto* number = std::get_if<std::int64_t>(&value->value);
        number != nullptr and *number >= 0)
        return {Qualifier::exact, *number};
    if (const auto* words = std::get_if<std::string>(&value->value))
        if (const auto count = parse_count(*words)) return *count;
    refuse(field, t("een getal, of \"circa 60\", \"minimum 60\" of \"onbekend\""));
    return {};
}

std::string Entry::key(std::string_view field, Need need)
{
    auto written = text(field, need, 100);
    if (not written.empty() and not is_key(written)) {
        refuse(field, t("een sleutel van kleine letters, cijfers en streepjes"));
        written.clear();
    }
    return written;
}

std::vector<std::string> Entry::keys(std::string_view field)
{
    std::vector<std::string> all;
    const auto* value = take(field);
    if (value == nullptr) return all;
    const auto* list = std::get_if<TomlList>(&value->value);
    const bool is_list_of_keys =
        list != nullptr and std::ranges::all_of(*list, [](const TomlValue& item) {
            const auto* text = std::get_if<std::string>(&item.value);
            return text != nullptr and is_key(*text);
        });
    if (not is_list_of_keys) {
        refuse(field, t("een lijst van sleutels, zoals [\"west\", \"noord\"]"));
        return all;
    }
    for (const auto& item : *list) all.push_back(std::get<std::string>(item.value));
    return all;
}

std::vector<const TomlValue*> Entry::tables(std::string_view field)
{
    std::vector<const TomlValue*> all;
    const auto* value = take(field);
    if (value == nullptr) return all;
    const auto* list = std::get_if<TomlList>(&value->value);
    if (list == nullptr) {
        refuse(field, t("een of meer tabellen [[{naam}]]", field));
        return all;
    }
    for (const auto& item : *list) all.push_back(&item);
    return all;
}

std::size_t Entry::index_of(std::string_view field, std::span<const std::string_view> words)
{
    const auto written = text(field, Need::required, 100);
    const auto found = std::ranges::find(words, written);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    if (written.empty()) return 0;

    std::string all;
    for (const auto word : words) (all += all.empty() ? "" : ", ") += word;
    refuse(field, t("een van: {woorden}", all));
    return 0;
}

void Entry::finish()
{
    for (const auto& [field, value] : *table_)
        if (not taken_.contains(field))
            refuse(field, t("dit veld bestaat niet; is de naam goed gespeld?"));
}

} // namespace wijkspraak::imports
