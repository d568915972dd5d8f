// A table of any number of assets for benchmarks: the rows of real museum tables (with title and accession number),
// repeated under new numbers, a third of them with a Chinese title made of real terms.
#pragma once

#include "core/exchange/assetdraft.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/textsource.h"

#include <QFile>

#include <random>

namespace lianming {

class MuseumTable
{
public:
    explicit MuseumTable(const QStringList &tables) : m_rows(readRows(tables)) {}
    [[nodiscard]] size_t realRows() const { return m_rows.size(); }

    /// The next `count` assets as a CSV.
    void write(const QString &path, qint64 count)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the table");
        std::string text = "accession_number,title_en,title_zh,creator,period,material,dimensions,description\n";
        for (qint64 i = 0; i < count; ++i, ++m_next) {
            std::string line = m_rows[m_next % m_rows.size()];
            line.insert(line.find("\",\""), '-' + std::to_string(m_next / m_rows.size()));
            if (m_random() % 3 == 0) {
                const size_t empty = line.find(",\"\",");
                if (empty != std::string::npos)
                    line.insert(empty + 2, chineseTitle());
            }
            text += line;
            text += '\n';
            if (text.size() > (1U << 20) || i + 1 == count) {
                if (file.write(text.data(), qint64(text.size())) < 0)
                    qFatal("cannot write the table");
                text.clear();
            }
        }
    }

private:
    static void appendCell(std::string &out, std::string_view cell)
    {
        out += '"';
        for (const char c : cell) {
            out += c;
            if (c == '"')
                out += '"';
        }
        out += '"';
    }

    [[nodiscard]] std::string chineseTitle()
    {
        static const QStringList parts[] = {
            QStringLiteral("商 西周 战国 汉 唐 宋 元 明 明宣德 明成化 清 清康熙 清雍正 清乾隆 清嘉庆 民国").split(u' '),
            QStringLiteral("青花 粉彩 斗彩 五彩 鎏金 珐琅彩 掐丝珐琅 白釉 青釉 黑漆 雕漆 缂丝 青铜 白玉 纸本 绢本")
                .split(u' '),
            QStringLiteral(
                "缠枝莲纹 云龙纹 凤纹 山水 花鸟 八仙 饕餮纹 海水江崖 婴戏图 回纹 牡丹纹 松竹梅 人物故事 鱼藻纹")
                .split(u' '),
            QStringLiteral("瓶 碗 盘 罐 尊 鼎 壶 香炉 笔筒 屏风 手卷 立轴 册页 梅瓶 盖盒 佛像").split(u' ')};
        QString out;
        for (const QStringList &part : parts)
            out += part[qsizetype(m_random() % size_t(part.size()))];
        return out.toStdString();
    }

    /// The columns of the bench's own table, cut from a museum's.
    static std::vector<std::string> readRows(const QStringList &tables)
    {
        std::vector<std::string> out;
        for (const QString &path : tables) {
            const TextSource source(path);
            const char separator = guessSeparator(source.text().substr(0, 1 << 20));
            CsvReader reader(source.text(), {separator});
            if (!reader.next())
                continue;
            QStringList header;
            for (const std::string_view cell : reader.cells())
                header.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
            QList<QStringList> samples;
            std::vector<std::vector<std::string>> records;
            while (reader.next()) {
                records.emplace_back(reader.cells().begin(), reader.cells().end());
                if (samples.size() < 200) {
                    QStringList row;
                    for (const std::string &cell : records.back())
                        row.append(QString::fromStdString(cell));
                    samples.append(row);
                }
            }
            const AssetMapping mapping = proposeMapping(header, samples);
            for (const auto &record : records) {
                std::string line;
                for (const AssetField field :
                     {AssetField::AccessionNumber, AssetField::TitleEn, AssetField::TitleZh, AssetField::Creator,
                      AssetField::Period, AssetField::Material, AssetField::Dimensions, AssetField::Description}) {
                    line += line.empty() ? "" : ",";
                    std::string cell;
                    for (const ColumnUse &use : mapping.columns) {
                        const bool isTitle = field == AssetField::TitleEn && use.field == AssetField::Title;
                        if ((use.field == field || isTitle) && size_t(use.column) < record.size() && cell.empty())
                            cell = record[size_t(use.column)];
                    }
                    appendCell(line, cell.empty() && field == AssetField::TitleEn ? "Untitled" : cell);
                }
                out.push_back(std::move(line));
            }
        }
        return out;
    }

    std::vector<std::string> m_rows;
    std::mt19937 m_random{1};
    size_t m_next = 0;
};

} // namespace lianming
