#include "storage/sql_words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace wijkspraak::storage {

namespace {

bool is_of_word(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 or c == '_';
}

// Takes the next word off the SQL, in small letters; empty at its end. Texts, quoted names and
// comments are passed over.
std::string next_word(std::string_view& sql)
{
    const auto skip_past = [&](std::string_view end) {
        const auto at = sql.find(end, 1);
        sql.remove_prefix(at == std::string_view::npos ? sql.size() : at + end.size());
    };
    while (not sql.empty() and not is_of_word(sql.front())) {
        if (sql.starts_with("--"))
            skip_past("\n");
        else if (sql.starts_with("/*"))
            skip_past("*/");
        else if (sql.front() == '\'')
            skip_past("'");
        else if (sql.front() == '"')
            skip_past("\"");
        else
            sql.remove_prefix(1);
    }
    const auto end = std::find_if_not(sql.begin(), sql.end(), is_of_word);
    std::string word{sql.begin(), end};
    sql.remove_prefix(word.size());
    for (auto& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return word;
}

} // namespace

bool only_asks(std::string_view sql)
{
    static constexpr std::array<std::string_view, 4> changes{"insert", "update", "delete", "merge"};

    const auto first = next_word(sql);
    if (first == "select" or first == "values") return true;
    if (first != "with") return false;
    for (auto word = next_word(sql); not word.empty(); word = next_word(sql))
        if (std::find(changes.begin(), changes.end(), word) != changes.end()) return false;
    return true;
}

std::string with_name(std::string_view sql, std::string_view name)
{
    std::string text{sql};
    for (auto at = text.find("NAME"); at != std::string::npos; at = text.find("NAME", at))
        text.replace(at, 4, name);
    return text;
}

} // namespace wijkspraak::storage
