#include "ui/matching/matchview.h"

#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/people/access.h"
#include "ui/assets/thumbnailloader.h"
#include "ui/matching/brandprofileform.h"
#include "ui/matching/matchbars.h"
#include "ui/matching/matchdetail.h"
#include "ui/matching/weightsform.h"
#include "ui/shell/actions.h"
#include "ui/shell/navigator.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/matchwords.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/codesources.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr size_t rankedRows = 100;
constexpr int foundAtOnce = 30;
constexpr int tallRow = 56;

} // namespace

MatchView::MatchView(Page &owner, Direction direction, ThumbnailLoader &thumbnails)
    : PageView(owner), m_direction(direction), m_thumbnails(thumbnails),
      m_model([](const MatchRow &row) { return row.id; }, columns()),
      m_source(new LookupSource([this](const QString &typed) { lookUp(typed); })),
      m_picker(new CodePicker(m_source, CodePicker::Look::Sentence)), m_stack(new QStackedWidget),
      m_table(new RecordTable(session().settings,
                              isBrands() ? QStringLiteral("match.brands") : QStringLiteral("match.assets"))),
      m_empty(new EmptyState(QStringLiteral("matching"))), m_footer(new ListFooter)
{
    FilterRow *filters = addFilterRow();
    filters->addWidget(m_picker);
    m_exclusivity = filters->addChip();
    m_table->setRecordModel(&m_model, false);
    m_table->setRowHeight(tallRow);
    constexpr int barsColumn = 3;
    m_table->setItemDelegateForColumn(barsColumn, new MatchBarsDelegate(m_table));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(filters);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    addActions();
    for (QAction *action : {m_surprise, m_weights})
        filters->addAtEnd(new ActionLink(action));
    connect(m_picker, &CodePicker::codesChanged, this, [this] {
        const QStringList codes = m_picker->codes();
        if (codes.size() > 1) {
            m_picker->setCodes({codes.last()});
            return;
        }
        if (codes.isEmpty() || codes.first() == m_subject)
            return;
        m_subject = codes.first();
        m_seed = 0;
        rank();
    });
    connect(m_exclusivity, &Chip::valueChanged, this, &MatchView::rank);
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) { page().whenSafe([this, id] { showRow(id); }); });
    connect(m_empty, &EmptyState::triggered, this, [this] { m_picker->open(); });
    connect(&m_thumbnails, &ThumbnailLoader::loaded, m_table->viewport(), qOverload<>(&QWidget::update));
}

QVariant MatchView::picture(const MatchRow &row) const
{
    return row.picture.isEmpty() ? QVariant(QPixmap()) : QVariant(m_thumbnails.get(row.picture));
}

QList<Column<MatchRow>> MatchView::columns()
{
    const auto column =
        [](const char *id, std::function<QString()> title, int width, std::function<QString(const MatchRow &)> words,
           std::function<QVariant(const MatchRow &, int)> paint = {}, Qt::Alignment alignment = Qt::AlignLeft) {
            return Column<MatchRow>(QString::fromLatin1(id), std::move(title), std::move(words), {}, alignment,
                                    std::move(paint), width);
        };
    return {
        column(
            "place", [] { return tr("No."); }, 48, [](const MatchRow &row) { return QString::number(row.place); }, {},
            Qt::AlignRight),
        column(
            "name", [this] { return isBrands() ? tr("Brand") : tr("IP asset"); }, 260,
            [](const MatchRow &row) { return titleText(row.english, row.chinese); },
            [this](const MatchRow &row, int role) {
                if (role == SubtitleRole)
                    return QVariant(row.code);
                return role == PictureRole && !isBrands() ? picture(row) : QVariant();
            }),
        column(
            "fit", [] { return tr("Fit"); }, 64, [](const MatchRow &row) { return matchPercentText(row.pair.score); },
            {}, Qt::AlignRight),
        column(
            "bars", [] { return tr("Features"); }, 100, [](const MatchRow &) { return QString(); },
            [](const MatchRow &row, int role) {
                if (role != MatchBarsRole)
                    return QVariant();
                QList<qreal> values;
                for (const MatchReason &reason : row.pair.reasons)
                    values.append(qreal(reason.value));
                return QVariant::fromValue(values);
            }),
        column(
            "rights", [] { return tr("Rights"); }, 150, [](const MatchRow &row) { return matchRightsText(row.pair); },
            [](const MatchRow &row, int role) {
                return role == ToneRole ? QVariant(int(matchRightsTone(row.pair.rights))) : QVariant();
            }),
        column(
            "why", [] { return tr("Why"); }, 420, [](const MatchRow &row) { return matchWhyText(row.pair.reasons); },
            [](const MatchRow &, int role) { return role == InkRole ? QVariant(int(Token::Ink2)) : QVariant(); })};
}

void MatchView::addActions()
{
    const QString prefix = isBrands() ? QStringLiteral("matching.brands.") : QStringLiteral("matching.assets.");
    const auto add = [&](const char *name, const std::function<QString()> &text, const char *icon,
                         const std::function<void()> &handler) {
        return session().actions.add(
            this, {prefix + QString::fromLatin1(name), text, QString::fromLatin1(icon), {}, handler});
    };
    m_shortlist = add(
        "shortlist", [] { return tr("Put on a shortlist…"); }, "plus", [this] { shortlist(); });
    m_surprise = add(
        "surprise", [] { return tr("Surprise me"); }, "sparkle", [this] { surprise(); });
    m_weights = add(
        "weights", [] { return tr("Weights…"); }, "sliders",
        [this] { page().whenSafe([this] { WeightsForm::open(page()); }); });
}

void MatchView::retranslate()
{
    m_picker->setPlaceholder([this] { return isBrands() ? tr("which IP asset?") : tr("which brand?"); });
    m_exclusivity->setTitle(tr("Licence"));
    QList<Chip::Option> options;
    for (const Exclusivity exclusivity : {Exclusivity::Exclusive, Exclusivity::Sole})
        options.append({int(exclusivity), exclusivityText(exclusivity)});
    m_exclusivity->setOptions(options);
    m_empty->setText(isBrands() ? tr("Brands for an IP asset") : tr("IP assets for a brand"),
                     isBrands()
                         ? tr("Choose an IP asset; the brands that fit it best are ranked, where rights are "
                              "free, with the reasons.")
                         : tr("Choose a brand; the IP assets that fit it best are ranked, where rights are free, "
                              "with the reasons."));
    m_empty->setAction(isBrands() ? tr("Choose an IP asset") : tr("Choose a brand"));
    m_table->setAccessibleName(isBrands() ? tr("Brands for an IP asset") : tr("IP assets for a brand"));
    m_model.retranslate();
    showAnswer(m_answer);
}

void MatchView::lookUp(const QString &typed)
{
    if (isBrands()) {
        AssetFilter filter;
        filter.text = typed;
        load(session().worker.run([filter](Workspace &w) { return AssetService(w).firstPage(filter, foundAtOnce); }),
             [this, typed](const QList<AssetRow> &rows) {
                 QList<LookupSource::Item> items;
                 for (const AssetRow &row : rows)
                     items.append({row.code, row.titleEn, row.titleZh, row.code});
                 m_source->answer(typed, items);
             });
        return;
    }
    load(session().worker.run([typed](Workspace &w) { return BrandService(w).list({typed}).mid(0, foundAtOnce); }),
         [this, typed](const QList<BrandItem> &brands) {
             QList<LookupSource::Item> items;
             for (const BrandItem &brand : brands)
                 items.append({brand.code, brand.nameEn, brand.nameZh, brand.code});
             m_source->answer(typed, items);
         });
}

void MatchView::reload()
{
    if (!m_subject.isEmpty()) {
        rank();
        return;
    }
    // Something to look at: the work or the brand that was asked about last.
    load(session().worker.run([isBrands = isBrands()](Workspace &w) {
        const QString sql = isBrands ? QStringLiteral("SELECT a.code FROM proposal_asset pa JOIN asset a ON a.id = "
                                                      "pa.asset_id WHERE a.archived_on IS NULL ORDER BY pa.proposal_id "
                                                      "DESC, a.id LIMIT 1")
                                     : QStringLiteral("SELECT b.code FROM proposal p JOIN brand b ON b.id = p.brand_id "
                                                      "WHERE b.archived_on IS NULL ORDER BY p.id DESC LIMIT 1");
        requireMember(w);
        return Statement(w.db, sql).one<QString>().value_or(QString());
    }),
         [this](const QString &code) {
             if (!m_subject.isEmpty() || code.isEmpty()) {
                 showAnswer(m_answer);
                 return;
             }
             m_subject = code;
             rank();
         });
}

void MatchView::rank()
{
    if (m_subject.isEmpty())
        return;
    MatchQuestion question;
    question.count = rankedRows;
    if (m_exclusivity->value().isValid())
        question.exclusivity = Exclusivity(m_exclusivity->value().toInt());
    if (m_seed != 0)
        question.surprise = m_seed;
    load(session().worker.run([question, code = m_subject, isBrands = isBrands()](Workspace &w) {
        Answer out;
        out.subject = code;
        const MatchService service(w);
        QHash<qint64, BrandItem> brands;
        if (isBrands) {
            const auto id = AssetService(w).find(code);
            if (!id)
                throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no asset %1"), {code});
            const Asset asset = AssetService(w).get(*id);
            out.id = id->value;
            out.english = asset.titleEn;
            out.chinese = asset.titleZh;
            out.list = service.brands(*id, question);
            for (const BrandItem &brand : BrandService(w).list())
                brands.insert(brand.id.value, brand);
        } else {
            const Brand brand = BrandService(w).get(code);
            out.id = brand.id.value;
            out.english = brand.nameEn;
            out.chinese = brand.nameZh;
            out.list = service.assets(brand.id, question);
        }
        std::vector<qint64> ids;
        for (const RankedPair &pair : out.list.pairs)
            ids.push_back(pair.asset.value);
        QHash<qint64, AssetRow> assets;
        if (!isBrands) {
            for (const AssetRow &row : AssetService(w).rows(ids))
                assets.insert(row.id.value, row);
        }
        for (const RankedPair &pair : out.list.pairs) {
            MatchRow row{pair, int(out.rows.size()) + 1, isBrands ? pair.brand.value : pair.asset.value, {}, {}, {},
                         {}};
            if (isBrands) {
                const BrandItem &brand = brands[row.id];
                row.english = brand.nameEn;
                row.chinese = brand.nameZh;
                row.code = brand.code;
            } else {
                const AssetRow &asset = assets[row.id];
                row.english = asset.titleEn;
                row.chinese = asset.titleZh;
                row.code = asset.code;
                row.picture = asset.pictureSha256;
            }
            out.rows.append(row);
        }
        return out;
    }),
         [this, turn = ++m_turn](const Answer &answer) {
             if (turn == m_turn)
                 showAnswer(answer);
         });
}

void MatchView::showAnswer(const Answer &answer)
{
    m_answer = answer;
    if (!answer.subject.isEmpty()) {
        m_source->setKnown({{answer.subject, answer.english, answer.chinese, answer.subject}});
        m_picker->setCodes({answer.subject});
    }
    m_model.setRows(answer.rows);
    m_stack->setCurrentWidget(answer.subject.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    m_footer->setCount(isBrands() ? tr("%n brand(s) shown", nullptr, int(answer.rows.size()))
                                  : tr("%n asset(s) shown", nullptr, int(answer.rows.size())));
    m_footer->setSums(m_seed != 0
                          ? tr("A surprise, number %1; the ranking itself comes back with the next choice").arg(m_seed)
                          : tr("The best of %1").arg(countText(answer.list.looked)));
    m_shortlist->setEnabled(!answer.rows.isEmpty());
    m_surprise->setEnabled(!answer.rows.isEmpty());
}

void MatchView::openRecord(qint64 id)
{
    page().whenSafe([this, id] { showRow(id); });
}

void MatchView::showRow(qint64 id)
{
    const int place = m_model.rowOf(id);
    if (place < 0)
        return;
    m_table->select(id);
    const MatchRow row = m_model.at(place);
    const QString subject = titleText(m_answer.english, m_answer.chinese);
    const QString name = titleText(row.english, row.chinese);
    const MatchDetail::Names names{isBrands() ? name : subject, isBrands() ? row.code : m_subject,
                                   isBrands() ? subject : name, isBrands() ? m_subject : row.code};
    auto *detail = new MatchDetail;
    detail->show(row.pair, names, isBrands(), m_answer.list.model.weights);
    connect(detail, &MatchDetail::shortlistWanted, this, [this, row] {
        Q_EMIT shortlistWanted({{row.pair.asset, row.pair.brand}});
    });
    connect(detail, &MatchDetail::brandWanted, this,
            [this, row] { session().navigator->openRecord(QStringLiteral("brands"), row.pair.brand.value); });
    connect(detail, &MatchDetail::assetWanted, this,
            [this, row] { session().navigator->openRecord(QStringLiteral("assets"), row.pair.asset.value); });
    connect(detail, &MatchDetail::profileWanted, this, [this, row, names] {
        BrandProfileForm::open(page(), row.pair.brand, names.brand, [this] {
            page().closeDetail();
            rank();
        });
    });
    connect(detail, &MatchDetail::rightsWanted, this, [this, names, row] {
        session().navigator->openRows(QStringLiteral("rights"), {{QStringLiteral("asset"), names.assetCode},
                                                                 {QStringLiteral("brand"), row.pair.brand.value}});
    });
    page().showDetail(name, detail);
}

void MatchView::step(int direction)
{
    m_table->step(direction);
}

void MatchView::shortlist()
{
    std::vector<std::pair<Id<Asset>, Id<Brand>>> pairs;
    for (const qint64 id : m_table->selectedIds()) {
        const MatchRow &row = m_model.at(m_model.rowOf(id));
        pairs.emplace_back(row.pair.asset, row.pair.brand);
    }
    if (!pairs.empty())
        Q_EMIT shortlistWanted(pairs);
}

void MatchView::surprise()
{
    ++m_seed;
    rank();
}

void MatchView::openRows(const QVariantMap &filter)
{
    const QVariant asked = filter.value(isBrands() ? QStringLiteral("asset") : QStringLiteral("brand"));
    const auto start = [this](const QString &code) {
        m_subject = code;
        m_seed = 0;
        rank();
    };
    if (asked.typeId() == QMetaType::LongLong && !isBrands()) {
        load(session().worker.run(
                 [id = asked.toLongLong()](Workspace &w) { return BrandService(w).get(Id<Brand>{id}); }),
             [start](const Brand &brand) { start(brand.code); });
    } else if (!asked.toString().isEmpty()) {
        start(asked.toString());
    }
}

QStringList MatchView::tourStates() const
{
    return isBrands() ? QStringList{QStringLiteral("detail"), QStringLiteral("weights")}
                      : QStringList{QStringLiteral("detail"), QStringLiteral("profile")};
}

void MatchView::showTourState(const QString &state)
{
    if (state == u"weights") {
        m_weights->trigger();
    } else if (m_model.rowCount() > 0) {
        const MatchRow row = m_model.at(0);
        if (state == u"profile")
            BrandProfileForm::open(page(), row.pair.brand, titleText(m_answer.english, m_answer.chinese), [] {});
        else
            showRow(row.id);
    }
}

} // namespace lianming
