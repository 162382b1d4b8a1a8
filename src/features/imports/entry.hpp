#pragma once

#include "base/text.hpp"
#include "civic/count.hpp"
#include "civic/dated.hpp"
#include "features/imports/toml.hpp"

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace wijkspraak::imports {

/// One thing that is wrong in a file, and what was expected there.
struct Fault {
    std::string file;
    int line = 0;
    std::string field; ///< empty when it is about the file or the entry as a whole
    Text expected;
};

using Faults = std::vector<Fault>;

/// Where something stood, for a fault that only shows later.
struct Source {
    std::string_view file;
    int line = 0;
};

enum class Need { required, optional };

inline constexpr std::size_t longest_line = 300; ///< in characters, of a title or a name

/// A table of a file, read field by field; whatever is wrong is collected.
///
/// A field that was never asked for is a fault too: finish() says so, since a misspelt name would
/// else lose what stands behind it. Borrows the table and the faults.
class Entry {
public:
    Entry(std::string_view file, const TomlValue& value, Faults& faults);
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;
    ~Entry() = default;

    Source source() const { return {file_, line_}; }
    /// The line of a field, or of the table when the field is not there.
    int line_of(std::string_view field) const;

    std::string text(
        std::string_view field, Need need = Need::optional, std::size_t longest = 4000
    );
    bool flag(std::string_view field, bool otherwise = false);
    std::optional<int> number(std::string_view field);
    std::optional<Dated> dated(std::string_view field, Need need = Need::optional);
    /// A number, or "circa 60", "minimum 5", "onbekend".
    Count count(std::string_view field);
    /// A key: small letters, digits and dashes.
    std::string key(std::string_view field, Need need = Need::required);
    std::vector<std::string> keys(std::string_view field);

    /// One of these choices by its word; the fault names the words of all.
    template <typename Choices>
    typename Choices::value_type word(std::string_view field, const Choices& choices)
    {
        std::vector<std::string_view> words;
        words.reserve(choices.size());
        for (const auto choice : choices) words.push_back(to_word(choice));
        return choices[index_of(field, words)];
    }

    /// The same where the field may be left out.
    template <typename Choices>
    typename Choices::value_type word_or(
        std::string_view field, const Choices& choices, typename Choices::value_type otherwise
    )
    {
        return has(field) ? word(field, choices) : otherwise;
    }

    /// What `read` makes of each of the tables under a name, [[moment]] in a file.
    template <typename Read>
    auto each(std::string_view field, Read&& read)
    {
        std::vector<std::invoke_result_t<Read, Entry&>> all;
        for (const auto* value : tables(field)) {
            Entry entry{file_, *value, faults_};
            all.push_back(read(entry));
            entry.finish();
        }
        return all;
    }

    /// Has the one table under a name read, [plan] in a file, when it is there.
    template <typename Read>
    void one(std::string_view field, Need need, Read&& read)
    {
        const auto* value = take(field);
        if (value == nullptr) {
            if (need == Need::required) refuse(field, t("dit onderdeel mag niet ontbreken"));
            return;
        }
        Entry entry{file_, *value, faults_};
        read(entry);
        entry.finish();
    }

    void refuse(std::string_view field, Text expected);
    /// Refuses the fields that nobody asked for.
    void finish();

private:
    bool has(std::string_view field) const;
    const TomlValue* take(std::string_view field);
    std::vector<const TomlValue*> tables(std::string_view field);
    /// Which of the words stands there; the first, with a fault, when none does.
    std::size_t index_of(std::string_view field, std::span<const std::string_view> words);

    std::string_view file_;
    int line_;
    const TomlTable* table_;
    Faults& faults_;
    std::set<std::string, std::less<>> taken_;
};

} // namespace wijkspraak::imports
