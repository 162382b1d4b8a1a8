#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace wijkspraak::storage {

/// The prepared statements of one connection, found by their SQL.
///
/// SQL mostly stands in the source, so its address nearly always finds the statement at once; the
/// text is compared all the same, because an address may come to hold other SQL.
template <typename Statement>
class Statements {
public:
    Statement* find(std::string_view sql)
    {
        auto& shortcut = shortcut_to(sql);
        if (shortcut.address == sql.data() and shortcut.entry->first == sql)
            return &shortcut.entry->second;

        const auto entry = by_text_.find(sql);
        if (entry == by_text_.end()) return nullptr;
        shortcut = {sql.data(), &*entry};
        return &entry->second;
    }

    Statement& keep(std::string_view sql, Statement statement)
    {
        auto& entry = *by_text_.insert_or_assign(std::string{sql}, std::move(statement)).first;
        shortcut_to(sql) = {sql.data(), &entry};
        return entry.second;
    }

    bool is_full() const { return by_text_.size() >= most; }

    void clear()
    {
        shortcuts_ = {};
        by_text_.clear();
    }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view sql) const
        {
            return std::hash<std::string_view>{}(sql);
        }
    };
    using ByText = std::unordered_map<std::string, Statement, Hash, std::equal_to<>>;

    struct Shortcut {
        const char* address = nullptr;
        typename ByText::value_type* entry = nullptr;
    };

    static constexpr std::size_t most = 1000; ///< SQL put together at run time may not fill memory

    Shortcut& shortcut_to(std::string_view sql)
    {
        const auto address = reinterpret_cast<std::uintptr_t>(sql.data());
        return shortcuts_[(address ^ (address >> 9U)) % shortcuts_.size()];
    }

    ByText by_text_;
    std::array<Shortcut, 512> shortcuts_ = {};
};

} // namespace wijkspraak::storage
