// The text of a table somebody else wrote, as UTF-8: files come as UTF-8, as Excel's UTF-16 and, in Chinese offices, as
// GB18030. A UTF-8 file is read from its mapping without a copy. What is neither is refused rather than guessed. What
// the columns mean is left to the caller.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <string>
#include <string_view>

class QFile;

namespace lianming {

/// Whether `text` is well-formed UTF-8.
[[nodiscard]] bool isUtf8(std::string_view text);

/// The separator of a table's cells among comma, semicolon, tab and bar: the one that cuts its first records into the
/// most cells of the same number. A comma if none cuts.
[[nodiscard]] char guessSeparator(std::string_view text);

class TextSource
{
public:
    /// Opens and decodes the file. Throws Error::BadInput when it cannot be read, and when it is no text (a NUL) or
    /// in no encoding that we know.
    explicit TextSource(const QString &path);
    /// The same for bytes in memory; `name` stands for the file in errors.
    TextSource(QByteArray bytes, const QString &name);
    ~TextSource();
    TextSource(const TextSource &) = delete;
    TextSource &operator=(const TextSource &) = delete;

    /// UTF-8 without a byte-order mark; valid as long as this lives.
    [[nodiscard]] std::string_view text() const { return m_text; }
    /// "UTF-8", "UTF-16LE", "UTF-16BE" or "GB18030".
    [[nodiscard]] const char *encoding() const { return m_encoding; }

private:
    void decode(std::string_view bytes, const QString &name);

    std::unique_ptr<QFile> m_file; ///< holds the mapping
    QByteArray m_bytes;
    std::string m_decoded;
    std::string_view m_text;
    const char *m_encoding = "UTF-8";
};

} // namespace lianming
