#include "features/documents/documents.hpp"
#include "features/documents/rules.hpp"

#include <openssl/evp.h>
#include <zip.h>

#include <array>
#include <fstream>
#include <memory>

namespace wijkspraak::documents {

namespace {

constexpr std::size_t part_size = 256 * 1024;
constexpr std::uint64_t largest_file = 64 * 1024 * 1024;

constexpr std::string_view insert_file = R"(
    insert into document_files (document_id, name, media_type, size, sha256)
    values ($1, $2, $3, $4, $5)
    returning id
)";

constexpr std::string_view insert_part = R"(
    insert into document_file_parts (file_id, number, bytes)
    values ($1, $2, $3)
)";

/// Goes through a file part by part, so that it is never in memory as a whole.
template <typename Use>
void for_each_part(const std::filesystem::path& path, Use&& use)
{
    std::ifstream file{path, std::ios::binary};
    if (not file) throw std::runtime_error{"an uploaded file cannot be read"};
    storage::Blob part;
    while (file) {
        part.bytes.resize(part_size);
        file.read(part.bytes.data(), static_cast<std::streamsize>(part_size));
        part.bytes.resize(static_cast<std::size_t>(file.gcount()));
        if (not part.bytes.empty()) use(part);
    }
    if (file.bad()) throw std::runtime_error{"an uploaded file cannot be read"};
}

std::string first_bytes_of(const std::filesystem::path& path)
{
    std::string bytes(4096, '\0');
    std::ifstream file{path, std::ios::binary};
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

std::string in_hexadecimals(const unsigned char* bytes, unsigned size)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += digits[bytes[i] >> 4U];
        text += digits[bytes[i] & 0x0FU];
    }
    return text;
}

/// What a look at the whole file gives.
struct Look {
    std::string sha256;
    std::int64_t size = 0;
    bool has_zero_bytes = false;
};

Look look_through(const std::filesystem::path& path)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> hash{
        EVP_MD_CTX_new(), EVP_MD_CTX_free};
    EVP_DigestInit_ex(hash.get(), EVP_sha256(), nullptr);

    Look look;
    for_each_part(path, [&](const storage::Blob& part) {
        EVP_DigestUpdate(hash.get(), part.bytes.data(), part.bytes.size());
        look.size += static_cast<std::int64_t>(part.bytes.size());
        look.has_zero_bytes |= part.bytes.find('\0') != std::string::npos;
    });

    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_DigestFinal_ex(hash.get(), digest.data(), &size);
    look.sha256 = in_hexadecimals(digest.data(), size);
    return look;
}

/// Whether a package holds what its kind promises, and nothing that runs.
bool holds_what_it_says(const std::filesystem::path& path, const FileKind& kind)
{
    const std::unique_ptr<zip_t, decltype(&zip_discard)> package{
        zip_open(path.c_str(), ZIP_RDONLY, nullptr), zip_discard};
    if (not package) return false;
    const auto has = [&](const std::string& name) {
        return zip_name_locate(package.get(), name.c_str(), 0) >= 0;
    };
    return has(std::string{kind.must_contain}) and not has("word/vbaProject.bin") and
           not has("xl/vbaProject.bin") and not has("Basic/script-lc.xml");
}

/// A file that was looked through, and of what kind it is.
struct Seen {
    FileKind kind;
    Look look;
};

Result<Seen, Text> look_at(const web::Upload& upload)
{
    if (upload.size > largest_file)
        return t("Het bestand is groter dan 64 MB. Maak het kleiner of deel het op.");
    const auto kind = kind_of(upload.file_name, first_bytes_of(upload.path));
    if (not kind) return kind.error();
    const auto look = look_through(upload.path);
    const bool is_whole = kind->must_contain.empty()
                              ? kind->inside != Inside::plain_text or not look.has_zero_bytes
                              : holds_what_it_says(upload.path, *kind);
    if (not is_whole)
        return t(
            "Dit {soort}-bestand is beschadigd of bevat macro's. Sla het opnieuw op zonder "
            "macro's.",
            kind->extension
        );
    return Seen{*kind, look};
}

/// What a file is kept with, and who keeps it.
struct Keeping {
    DocumentId document;
    std::int64_t process;
    const storage::Actor& actor;
};

FileId keep(
    storage::Transaction& transaction,
    const web::Upload& upload,
    const Seen& seen,
    const Keeping& keeping
)
{
    const auto& [kind, look] = seen;
    const auto name = safe_file_name(upload.file_name, kind);
    const auto file =
        transaction
            .run(insert_file, keeping.document, name, kind.media_type, look.size, look.sha256)
            .front()
            .get<FileId>(0);
    int number = 0;
    for_each_part(upload.path, [&](const storage::Blob& part) {
        transaction.run(insert_part, file, ++number, part);
    });
    storage::audit(
        transaction,
        keeping.actor,
        {.action = "document.attach",
         .subject = keeping.document.value(),
         .process = process_with(keeping.process),
         .detail = name}
    );
    return file;
}

} // namespace

Result<FileId, Text> attach(
    storage::Transaction& transaction,
    DocumentId id,
    const web::Upload& upload,
    std::int64_t process,
    const storage::Actor& actor
)
{
    const auto seen = look_at(upload);
    if (not seen) return seen.error();
    return keep(transaction, upload, *seen, {id, process, actor});
}

FileId attach_message(
    storage::Transaction& transaction,
    DocumentId id,
    const web::Upload& upload,
    std::int64_t process,
    const storage::Actor& actor
)
{
    constexpr FileKind message{"eml", "message/rfc822", Inside::plain_text};
    return keep(transaction, upload, {message, look_through(upload.path)}, {id, process, actor});
}

std::optional<Text> objection_to(const web::Upload& upload)
{
    const auto seen = look_at(upload);
    return seen ? std::nullopt : std::optional{seen.error()};
}

} // namespace wijkspraak::documents
