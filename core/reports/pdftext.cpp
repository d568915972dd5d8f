#include "core/reports/pdftext.h"

#include <QString>

namespace lianming {

namespace {

struct Radical {
    char16_t radical;
    char16_t ideograph;
};

/// Radicals that have no compatibility decomposition, only an equivalent ideograph (Unicode,
/// EquivalentUnifiedIdeograph.txt).
constexpr Radical radicals[] = {
    {0x2E9F, u'母'}, {0x2EA0, u'民'}, {0x2EC1, u'虎'}, {0x2EC4, u'西'}, {0x2EC5, u'见'}, {0x2EC6, u'角'},
    {0x2EC9, u'贝'}, {0x2ECB, u'车'}, {0x2ED1, u'長'}, {0x2ED3, u'长'}, {0x2ED4, u'门'}, {0x2ED8, u'青'},
    {0x2ED9, u'韦'}, {0x2EDA, u'页'}, {0x2EDB, u'风'}, {0x2EDC, u'飞'}, {0x2EDD, u'食'}, {0x2EE2, u'马'},
    {0x2EE3, u'骨'}, {0x2EE4, u'鬼'}, {0x2EE5, u'鱼'}, {0x2EE6, u'鸟'}, {0x2EE8, u'麦'}, {0x2EE9, u'黄'},
    {0x2EEC, u'齐'}, {0x2EEE, u'齿'}, {0x2EF0, u'龙'}, {0x2EF3, u'龟'},
};

char16_t ideograph(char16_t code)
{
    for (const Radical &entry : radicals) {
        if (entry.radical == code)
            return entry.ideograph;
    }
    const bool isKangxi = code >= 0x2F00 && code <= 0x2FD5;
    return isKangxi ? QString(QChar(code)).normalized(QString::NormalizationForm_KC).at(0).unicode() : code;
}

} // namespace

QByteArray withIdeographs(QByteArray pdf)
{
    const QByteArray begin("beginbfrange");
    const QByteArray end("endcmap");
    for (qsizetype from = pdf.indexOf(begin); from >= 0; from = pdf.indexOf(begin, from + 1)) {
        const qsizetype to = pdf.indexOf(end, from);
        if (to < 0)
            break;
        // Characters stand as <2F49>; so do glyph numbers, which are far smaller.
        for (qsizetype at = pdf.indexOf("<2", from); at >= 0 && at < to; at = pdf.indexOf("<2", at + 1)) {
            bool isHex = false;
            const auto code = char16_t(pdf.mid(at + 1, 4).toUShort(&isHex, 16));
            const char16_t plain = isHex && pdf.at(at + 5) == '>' ? ideograph(code) : code;
            if (plain != code)
                pdf.replace(at + 1, 4, QByteArray::number(uint(plain), 16).toUpper().rightJustified(4, '0'));
        }
    }
    return pdf;
}

} // namespace lianming
