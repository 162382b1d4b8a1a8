#pragma once

#include "paper/sheets/xml_reader.hpp"

#include <deque>

namespace wijkspraak::paper::sheets {

/// Makes rows of the elements of a sheet.
class RowElements : public Elements {
public:
    explicit RowElements(const Limits& limits) : limits_{limits} {}

    /// Takes the first row that is ready; false when more must be read for one.
    bool take(Row& row);

protected:
    void begin_row(std::int64_t number);
    /// Puts what add_text() has gathered in a column, counted from 0.
    void put(std::size_t column, std::string text);
    void end_row(std::int64_t times);
    std::int64_t row_number() const { return row_.number; }
    void refuse_row(Text why) { refuse({std::move(why), row_.number}); }

    /// Puts a piece of text behind what there is of a cell, as long as it may be.
    void add_to(std::string& cell, std::string_view piece);

    const Limits& limits() const { return limits_; }

private:
    struct Ready {
        Row row;
        std::int64_t times;
    };

    Limits limits_;
    Row row_;
    std::deque<Ready> ready_;
    std::int64_t count_ = 0;
};

/// The rows of a sheet in a package.
class XmlRows : public Rows {
public:
    XmlRows(
        std::unique_ptr<Package> package,
        const std::string& entry,
        std::unique_ptr<RowElements> elements
    )
        : package_{std::move(package)},
          elements_{std::move(elements)},
          reader_{*package_, entry, *elements_}
    {}

    Result<bool, Refusal> next(Row& row) override;

private:
    std::unique_ptr<Package> package_;
    std::unique_ptr<RowElements> elements_;
    XmlReader reader_;
};

/// Open packages of which is known what they are.
Result<Table, Refusal> open_ods(std::unique_ptr<Package> package, std::size_t sheet);
Result<Table, Refusal> open_xlsx(std::unique_ptr<Package> package, std::size_t sheet);

} // namespace wijkspraak::paper::sheets
