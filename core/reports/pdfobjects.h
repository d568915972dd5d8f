// The objects of a PDF file (ISO 32000-1, 7.5), numbered from 1, and the table of where each begins: the file's frame,
// whatever is in it. Archival files need its form to the letter (ISO 19005-2, 6.1): the comment of high bytes after the
// header, line ends around "obj" and "endobj", exact lengths, an ID in the trailer.
#pragma once

#include <QByteArray>

#include <string_view>
#include <vector>

namespace lianming {

class PdfObjects
{
public:
    PdfObjects();

    /// A number for an object that is put later, or now.
    [[nodiscard]] int reserve();
    void put(int object, const QByteArray &body);
    /// Puts a stream, packed. `entries` of its dictionary end with a blank.
    void putStream(int object, std::string_view content, const QByteArray &entries = {});
    /// Puts a stream as it is; what is packed already says so in its entries.
    void putPlain(int object, const QByteArray &content, const QByteArray &entries);
    /// For a stream of /Filter /FlateDecode.
    [[nodiscard]] static QByteArray packed(std::string_view content);

    /// The whole file, once every object that was reserved is put.
    [[nodiscard]] QByteArray file(int root, int info) &&;
    [[nodiscard]] static QByteArray ref(int object) { return QByteArray::number(object) + " 0 R"; }

private:
    QByteArray m_bytes;
    std::vector<qsizetype> m_offsets;
};

} // namespace lianming
