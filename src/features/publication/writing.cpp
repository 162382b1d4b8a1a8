#include "features/publication/writing.hpp"

#include "features/publication/columns.hpp"
#include "features/publication/csv.hpp"
#include "features/publication/json.hpp"
#include "features/publication/publication.hpp"
#include "features/publication/reading.hpp"
#include "features/publication/rules.hpp"
#include "paper/fingerprint.hpp"
#include "paper/json.hpp"

#include <algorithm>

namespace wijkspraak::publication {

using storage::Transaction;

namespace {

template <typename Row>
void write_headings(std::span<const CsvColumn<Row>> columns, std::string& out)
{
    out += byte_order_mark;
    CsvWriter csv{out};
    for (const auto& column : columns) csv.cell(column.name);
    csv.end_row();
}

template <typename Row>
void write_row(std::span<const CsvColumn<Row>> columns, const Row& row, std::string& out)
{
    CsvWriter csv{out};
    std::string cell;
    for (const auto& column : columns) {
        cell.clear();
        column.write(row, cell);
        csv.cell(cell);
    }
    csv.end_row();
}

/// "inbreng":[ with what stands before it.
void write_json_opening(const Whole& whole, std::string& out)
{
    paper::JsonWriter json;
    json.begin_object()
        .key("traject")
        .begin_object()
        .member("naam", whole.process.slug)
        .member("titel", whole.process.title)
        .end_object()
        .member("aantal", whole.entries)
        .key("inbreng")
        .begin_array();
    out += json.take();
}

void write_json_row(std::string_view row, bool is_first, std::string& out)
{
    out += is_first ? "\n" : ",\n";
    out += row;
}

void write_json_end(const Whole& whole, std::string& out)
{
    bool is_first = true;
    bool is_theme = true;
    out += "\n],\"themas\":[";
    for (const auto& row : theme_rows(whole)) {
        if (is_theme and not row.is_theme()) {
            out += "\n],\"uitkomsten\":[";
            is_theme = false;
            is_first = true;
        }
        write_json_row(is_theme ? to_json(*row.theme) : to_json(*row.outcome), is_first, out);
        is_first = false;
    }
    if (is_theme) out += "\n],\"uitkomsten\":[";
    out += "\n]}\n";
}

void write_opening(FileKind kind, const Whole& whole, std::string& out)
{
    switch (kind) {
    case FileKind::entries_csv: return write_headings(entry_columns(), out);
    case FileKind::entries_json: return write_json_opening(whole, out);
    case FileKind::themes_csv: return write_headings(theme_columns(), out);
    }
}

void write_entries(FileKind kind, std::span<const OpenEntry> entries, std::string& out)
{
    switch (kind) {
    case FileKind::entries_csv:
        for (const auto& entry : entries) write_row(entry_columns(), entry, out);
        return;
    case FileKind::entries_json:
        for (const auto& entry : entries) write_json_row(to_json(entry), entry.number == 1, out);
        return;
    case FileKind::themes_csv: return;
    }
}

void write_end(FileKind kind, const Whole& whole, std::string& out)
{
    switch (kind) {
    case FileKind::entries_csv: return;
    case FileKind::entries_json: return write_json_end(whole, out);
    case FileKind::themes_csv:
        for (const auto& row : theme_rows(whole)) write_row(theme_columns(), row, out);
        return;
    }
}

/// Hands over to each order what `write` writes of its file.
template <typename Write>
void hand_over(std::span<const Order> orders, Write write)
{
    std::string piece;
    for (const auto& order : orders) {
        piece.clear();
        write(order.kind, piece);
        if (not piece.empty()) order.put(piece);
    }
}

} // namespace

bool write_files(
    Transaction& transaction, const Whole& whole, std::span<const Order> orders, const GoOn& go_on
)
{
    hand_over(orders, [&](FileKind kind, std::string& piece) {
        write_opening(kind, whole, piece);
    });
    const bool needs_entries = std::ranges::any_of(orders, [](const Order& order) {
        return order.kind != FileKind::themes_csv;
    });
    int done = 0;
    const bool is_whole = not needs_entries or
                          read_through(transaction, whole, [&](std::span<const OpenEntry> entries) {
                              hand_over(orders, [&](FileKind kind, std::string& piece) {
                                  write_entries(kind, entries, piece);
                              });
                              done += static_cast<int>(entries.size());
                              return go_on(done);
                          });
    if (not is_whole) return false;
    hand_over(orders, [&](FileKind kind, std::string& piece) { write_end(kind, whole, piece); });
    return true;
}

int rows_of(FileKind kind, const Whole& whole)
{
    if (kind != FileKind::themes_csv) return whole.entries;
    return static_cast<int>(whole.themes.size() + whole.outcomes.size());
}

std::optional<std::vector<ReadyFile>> ready_files(
    Transaction& transaction, const Whole& whole, std::span<const FileKind> kinds
)
{
    std::vector<ReadyFile> files;
    for (const auto kind : kinds)
        files.push_back({
            .facts = {.kind = kind, .rows = rows_of(kind, whole)},
              .bytes = {      }
        });
    std::vector<Order> orders;
    for (auto& file : files)
        orders.push_back({file.facts.kind, [&file](std::string_view bytes) { file.bytes += bytes; }}
        );

    const bool is_whole = write_files(transaction, whole, orders, [&](int /*entries_done*/) {
        return std::ranges::all_of(files, [](const ReadyFile& file) {
            return file.bytes.size() <= most_bytes_at_once;
        });
    });
    if (not is_whole) return std::nullopt;
    for (auto& file : files) {
        file.facts.size = file.bytes.size();
        file.facts.sha256 = paper::fingerprint(file.bytes);
    }
    return files;
}

std::optional<FileFacts> export_file(
    Transaction& transaction,
    const processes::Process& process,
    FileKind kind,
    const std::function<void(std::string_view)>& put,
    const std::function<bool(int done, int total)>& go_on
)
{
    const auto whole = whole_of(transaction, process);
    FileFacts facts{.kind = kind, .rows = rows_of(kind, whole)};
    paper::Fingerprinting fingerprint;
    const Order order{kind, [&](std::string_view bytes) {
                          put(bytes);
                          fingerprint.add(bytes);
                          facts.size += bytes.size();
                      }};
    const bool is_whole = write_files(transaction, whole, std::span{&order, 1}, [&](int done) {
        return go_on(done, whole.entries);
    });
    if (not is_whole) return std::nullopt;
    facts.sha256 = fingerprint.take();
    return facts;
}

} // namespace wijkspraak::publication
