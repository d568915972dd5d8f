#include "ui/matching/matchrows.h"

#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/people/access.h"
#include "ui/assets/thumbnailloader.h"
#include "ui/matching/matchbars.h"
#include "ui/matching/matchview.h"
#include "ui/text/assetwords.h"
#include "ui/text/matchwords.h"

namespace lianming {

namespace {

/// Whose ranking it is, into the answer; returns the ranking.
MatchList rankedFor(Workspace &w, MatchDirection direction, const MatchQuestion &question, MatchAnswer &out)
{
    if (direction == MatchDirection::Assets) {
        const Brand brand = BrandService(w).get(out.subject);
        out.id = brand.id.value;
        out.english = brand.nameEn;
        out.chinese = brand.nameZh;
        return MatchService(w).assets(brand.id, question);
    }
    const auto id = AssetService(w).find(out.subject);
    if (!id)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no asset %1"), {out.subject});
    const Asset asset = AssetService(w).get(*id);
    out.id = id->value;
    out.english = asset.titleEn;
    out.chinese = asset.titleZh;
    return MatchService(w).brands(*id, question);
}

void nameBrands(Workspace &w, QList<MatchRow> &rows)
{
    for (MatchRow &row : rows) {
        const Brand brand = BrandService(w).get(row.pair.brand);
        row.english = brand.nameEn;
        row.chinese = brand.nameZh;
        row.code = brand.code;
    }
}

void nameAssets(Workspace &w, QList<MatchRow> &rows)
{
    std::vector<qint64> ids;
    ids.reserve(size_t(rows.size()));
    for (const MatchRow &row : std::as_const(rows))
        ids.push_back(row.id);
    QHash<qint64, AssetRow> assets;
    for (const AssetRow &asset : AssetService(w).rows(ids))
        assets.insert(asset.id.value, asset);
    for (MatchRow &row : rows) {
        const AssetRow asset = assets.value(row.id);
        row.english = asset.titleEn;
        row.chinese = asset.titleZh;
        row.code = asset.code;
        row.picture = asset.pictureSha256;
    }
}

} // namespace

QString latestSubject(Workspace &w, MatchDirection direction)
{
    requireMember(w);
    const char *sql = direction == MatchDirection::Brands
                          ? "SELECT a.code FROM proposal_asset pa JOIN asset a ON a.id = pa.asset_id WHERE "
                            "a.archived_on IS NULL ORDER BY pa.proposal_id DESC, a.id LIMIT 1"
                          : "SELECT b.code FROM proposal p JOIN brand b ON b.id = p.brand_id WHERE b.archived_on IS "
                            "NULL ORDER BY p.id DESC LIMIT 1";
    return Statement(w.db, QString::fromLatin1(sql)).one<QString>().value_or(QString());
}

MatchAnswer readMatches(Workspace &w, MatchDirection direction, const QString &subject, const MatchQuestion &question)
{
    MatchAnswer out;
    out.subject = subject;
    out.question = question;
    out.list = rankedFor(w, direction, question, out);
    for (const RankedPair &pair : out.list.pairs) {
        MatchRow row;
        row.pair = pair;
        row.place = int(out.rows.size()) + 1;
        row.id = direction == MatchDirection::Brands ? pair.brand.value : pair.asset.value;
        out.rows.append(row);
    }
    if (direction == MatchDirection::Brands)
        nameBrands(w, out.rows);
    else
        nameAssets(w, out.rows);
    return out;
}

QList<Column<MatchRow>> matchColumns(MatchDirection direction, ThumbnailLoader &pictures)
{
    const auto column =
        [](const char *id, std::function<QString()> title, int width, std::function<QString(const MatchRow &)> words,
           std::function<QVariant(const MatchRow &, int)> paint = {}, Qt::Alignment alignment = Qt::AlignLeft) {
            return Column<MatchRow>(QString::fromLatin1(id), std::move(title), std::move(words), {}, alignment,
                                    std::move(paint), width);
        };
    const auto name = [direction, &pictures](const MatchRow &row, int role) {
        if (role == SubtitleRole)
            return QVariant(row.code);
        if (role != PictureRole || direction == MatchDirection::Brands)
            return QVariant();
        return QVariant(row.picture.isEmpty() ? QPixmap() : pictures.get(row.picture));
    };
    const auto bars = [](const MatchRow &row, int role) {
        if (role != MatchBarsRole)
            return QVariant();
        QList<qreal> values;
        for (const MatchReason &reason : row.pair.reasons)
            values.append(qreal(barValue(reason)));
        return QVariant::fromValue(values);
    };
    return {
        column(
            "place", [] { return MatchView::tr("No."); }, 64,
            [](const MatchRow &row) { return QString::number(row.place); }, {}, Qt::AlignRight),
        column(
            "name",
            [direction] {
                return direction == MatchDirection::Brands ? MatchView::tr("Brand") : MatchView::tr("IP asset");
            },
            260, [](const MatchRow &row) { return titleText(row.english, row.chinese); }, name),
        column(
            "fit", [] { return MatchView::tr("Fit"); }, 84,
            [](const MatchRow &row) { return matchPercentText(row.pair.score); }, {}, Qt::AlignRight),
        column(
            "bars", [] { return MatchView::tr("Features"); }, 104, [](const MatchRow &) { return QString(); }, bars),
        column(
            "rights", [] { return MatchView::tr("Rights"); }, 150,
            [](const MatchRow &row) { return matchRightsText(row.pair); },
            [](const MatchRow &row, int role) {
                return role == ToneRole ? QVariant(int(matchRightsTone(row.pair.rights))) : QVariant();
            }),
        column(
            "why", [] { return MatchView::tr("Why"); }, 400,
            [](const MatchRow &row) { return matchWhyText(row.pair.reasons); },
            [](const MatchRow &, int role) { return role == InkRole ? QVariant(int(Token::Ink2)) : QVariant(); })};
}

} // namespace lianming
