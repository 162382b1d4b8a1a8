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

    std::string text(
        std::string_view field, Need need = Need::optional, std::size_t longest = 4000
    );
    bool flag(std::string_view field);
    std::optional<int> number(std::string_view field);
    std::optional<Dated> dated(std::string_view field, Need need = Need::optional);
    /// A number, or "circa 60", "minimum 5", "onbekend".
    Count count(std::string_view field);
    /// A key: small letters, digits and dashes.
    std::string key(std::string_view field, Need need = Need::required);
    std::vector<std::string> keys(std::string_view field);

    /// One of the words; the fault names all of them.
    template <typename Value>
    Value word(
        std::string_view field,
        std::optional<Value> (*parse)(std::string_view),
        std::span<const std::string_view> words,
        Value otherwise
    )
    {
        const auto written = text(field, Need::required, 100);
        if (written.empty()) return otherwise;
        if (const auto value = parse(written)) return *value;
        refuse_word(field, words);
        return otherwise;
    }

    /// The tables under a name, [[moment]] in a file.
    std::vector<const TomlValue*> tables(std::string_view field);
    /// The one table under a name, [plan] in a file.
    const TomlValue* table(std::string_view field);

    void refuse(std::string_view field, Text expected);
    /// Refuses the fields that nobody asked for.
    void finish();

    std::string_view file() const { return file_; }
    Faults& faults() { return faults_; }

private:
    const TomlValue* take(std::string_view field);
    int line_of(std::string_view field) const;
    void refuse_word(std::string_view field, std::span<const std::string_view> words);

    std::string_view file_;
    int line_;
    const TomlTable* table_;
    Faults& faults_;
    std::set<std::string, std::less<>> taken_;
};

} // namespace wijkspraak::imports
