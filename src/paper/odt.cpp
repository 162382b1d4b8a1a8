#include "paper/odt.hpp"

#include "paper/odt/parts.hpp"

#include <zip.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace wijkspraak::paper {

namespace {

[[noreturn]] void fail(const char* reason)
{
    throw std::runtime_error{std::string{"the ODT cannot be made: "} + reason};
}

/// A ZIP archive in memory, whose entries all have the day of the document.
class Archive {
public:
    explicit Archive(Date day) : dos_date_{dos_date_of(day)}
    {
        zip_error_t error;
        zip_error_init(&error);
        bytes_ = zip_source_buffer_create(nullptr, 0, 0, &error);
        if (bytes_ == nullptr) fail(zip_error_strerror(&error));
        zip_source_keep(bytes_);
        zip_ = zip_open_from_source(bytes_, ZIP_TRUNCATE, &error);
        if (zip_ == nullptr) fail(zip_error_strerror(&error));
    }

    ~Archive()
    {
        if (zip_ != nullptr) zip_discard(zip_);
        zip_source_free(bytes_);
    }

    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    void add(const std::string& name, std::string_view content, zip_int32_t compression)
    {
        // The archive reads its entries only when it is closed, so it gets copies of its own.
        auto copy = std::unique_ptr<char, decltype(&std::free)>{
            static_cast<char*>(std::malloc(content.size() + 1)), std::free};
        if (copy == nullptr) throw std::bad_alloc{};
        content.copy(copy.get(), content.size());
        auto* source = zip_source_buffer(zip_, copy.release(), content.size(), 1);
        const auto index = zip_file_add(zip_, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) fail(zip_strerror(zip_));
        const auto entry = static_cast<zip_uint64_t>(index);
        zip_set_file_compression(zip_, entry, compression, 0);
        zip_file_set_dostime(zip_, entry, 0, dos_date_, 0);
    }

    std::string close()
    {
        if (zip_close(zip_) != 0) fail(zip_strerror(zip_));
        zip_ = nullptr;

        zip_stat_t size;
        if (zip_source_stat(bytes_, &size) != 0 or zip_source_open(bytes_) != 0)
            fail("its bytes are gone");
        std::string out(size.size, '\0');
        const auto read = zip_source_read(bytes_, out.data(), out.size());
        zip_source_close(bytes_);
        if (read != static_cast<zip_int64_t>(out.size())) fail("its bytes are cut short");
        return out;
    }

private:
    static zip_uint16_t dos_date_of(Date day)
    {
        const auto date = day.calendar_day();
        const auto year = static_cast<unsigned>(std::max(int{date.year()}, 1980) - 1980);
        return static_cast<zip_uint16_t>(
            (year << 9) | (unsigned{date.month()} << 5) | unsigned{date.day()}
        );
    }

    zip_uint16_t dos_date_;
    zip_source_t* bytes_ = nullptr;
    zip_t* zip_ = nullptr;
};

} // namespace

std::string to_odt(const Document& document)
{
    Archive archive{document.dated};
    // What kind of file it is stands first and uncompressed, so that it can be seen in the bytes.
    archive.add("mimetype", "application/vnd.oasis.opendocument.text", ZIP_CM_STORE);
    archive.add("content.xml", odt::content_of(document), ZIP_CM_DEFLATE);
    archive.add("styles.xml", odt::styles_of(document), ZIP_CM_DEFLATE);
    archive.add("meta.xml", odt::description_of(document), ZIP_CM_DEFLATE);
    int figures = 0;
    for (const auto& block : document.blocks)
        if (const auto* figure = std::get_if<Figure>(&block))
            archive.add(odt::picture_name(++figures), odt::svg_of(*figure), ZIP_CM_DEFLATE);
    archive.add("META-INF/manifest.xml", odt::manifest_of(document), ZIP_CM_DEFLATE);
    return archive.close();
}

} // namespace wijkspraak::paper
