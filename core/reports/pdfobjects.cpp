#include "core/reports/pdfobjects.h"

#include <QCryptographicHash>

#include <utility>

namespace lianming {

PdfObjects::PdfObjects() : m_bytes("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
{
}

int PdfObjects::reserve()
{
    m_offsets.push_back(0);
    return int(m_offsets.size());
}

void PdfObjects::put(int object, const QByteArray &body)
{
    m_offsets[size_t(object) - 1] = m_bytes.size();
    m_bytes += QByteArray::number(object) + " 0 obj\n" + body + "\nendobj\n";
}

void PdfObjects::putStream(int object, std::string_view content, const QByteArray &entries)
{
    putPlain(object, packed(content), entries + "/Filter /FlateDecode ");
}

void PdfObjects::putPlain(int object, const QByteArray &content, const QByteArray &entries)
{
    put(object,
        "<< " + entries + "/Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream");
}

QByteArray PdfObjects::packed(std::string_view content)
{
    // The fast levels halve the time of a long document for a tenth of its size. Qt puts the length in front.
    constexpr int level = 3;
    const auto *bytes = reinterpret_cast<const uchar *>(content.data());
    return qCompress(bytes, qsizetype(content.size()), level).mid(4);
}

QByteArray PdfObjects::file(int root, int info) &&
{
    const qsizetype at = m_bytes.size();
    const QByteArray id = QCryptographicHash::hash(m_bytes, QCryptographicHash::Md5).toHex();
    m_bytes += "xref\n0 " + QByteArray::number(qsizetype(m_offsets.size()) + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype offset : m_offsets)
        m_bytes += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    m_bytes += "trailer\n<< /Size " + QByteArray::number(qsizetype(m_offsets.size()) + 1) + " /Root " + ref(root)
               + " /Info " + ref(info) + " /ID [<" + id + "> <" + id + ">] >>\nstartxref\n" + QByteArray::number(at)
               + "\n%%EOF\n";
    return std::move(m_bytes);
}

} // namespace lianming
