#pragma once

#include "paper/sheets/package.hpp"

namespace wijkspraak::paper::sheets {

/// Texts that many cells share, one behind another.
class SharedTexts {
public:
    void add(std::string_view text)
    {
        all_ += text;
        ends_.push_back(all_.size());
    }

    /// Nothing when there is no text of this number.
    std::optional<std::string_view> find(std::size_t number) const
    {
        if (number >= ends_.size()) return std::nullopt;
        const auto begin = number == 0 ? 0 : ends_[number - 1];
        return std::string_view{all_}.substr(begin, ends_[number] - begin);
    }

    std::size_t bytes() const { return all_.size() + ends_.size() * sizeof(std::size_t); }

private:
    std::string all_;
    std::vector<std::size_t> ends_;
};

/// What the cells of an XLSX refer to.
struct Workbook {
    struct Sheet {
        std::string name;
        std::string entry;
    };

    std::vector<Sheet> sheets; ///< the visible ones
    bool is_from_1904 = false;
    std::vector<bool> shows_date{}; ///< for each style of a cell
    SharedTexts texts{};
};

Result<Workbook, Refusal> read_workbook(Package& package);

} // namespace wijkspraak::paper::sheets
