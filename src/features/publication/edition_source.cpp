#include "features/publication/edition_source.hpp"

#include "features/publication/edition_store.hpp"
#include "features/publication/press.hpp"

namespace wijkspraak::publication {

namespace {

constexpr int parts_together = 4;
constexpr std::size_t plain_piece_size = 1UL << 20U;

/// The parts as they are kept.
class PressedSource : public web::Source {
public:
    PressedSource(storage::Database& database, EditionId edition, FileKind kind)
        : database_{database}, edition_{edition}, kind_{kind}
    {}

    std::string next() override
    {
        const auto parts = database_.read([this](storage::Transaction& transaction) {
            return EditionStore{transaction}.parts_of(edition_, kind_, read_, parts_together);
        });
        read_ += static_cast<int>(parts.size());
        std::string piece;
        for (const auto& part : parts) piece += part;
        return piece;
    }

private:
    storage::Database& database_;
    EditionId edition_;
    FileKind kind_;
    int read_ = 0;
};

/// The file as it was before it was pressed.
class PlainSource : public web::Source {
public:
    PlainSource(storage::Database& database, EditionId edition, FileKind kind)
        : pressed_{database, edition, kind}
    {}

    std::string next() override
    {
        while (true) {
            if (auto piece = unpressing_.take(plain_piece_size); not piece.empty()) return piece;
            auto part = pressed_.next();
            if (part.empty()) return {};
            unpressing_.add(std::move(part));
        }
    }

private:
    PressedSource pressed_;
    Unpressing unpressing_;
};

} // namespace

web::Stream stream_of(
    storage::Database& database,
    const processes::Process& process,
    EditionId edition,
    const EditionFile& file
)
{
    const auto kind = file.facts.kind;
    return {
        .media_type = std::string{media_type_of(kind)                                                        },
        .file_name = file_name_of(process, kind),
        .plain =
            { .size = file.facts.size,
                                  .sha256 = file.facts.sha256,
                                  .open = [&database,
                                  edition, kind] { return std::make_unique<PlainSource>(database, edition, kind); }},
        .gzip =
            {   .size = file.pressed_size,
                                  .sha256 = file.pressed_sha256,
                                  .open = [&database,
                                  edition, kind] { return std::make_unique<PressedSource>(database, edition, kind); }},
    };
}

} // namespace wijkspraak::publication
