#include "ui/assets/duplicatesview.h"

#include "core/assets/assetcolumns.h"
#include "ui/assets/assetdetail.h"
#include "ui/text/assetwords.h"
#include "ui/text/bulkwords.h"
#include "ui/text/termwords.h"
#include "ui/text/words.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

// Two records side by side, field by field: what is the same, what fills a gap, and where a person chooses.

namespace lianming {

namespace {

constexpr int pairPictureHeight = 220;

Label *pairValue(const QString &text, bool differs)
{
    auto *out = new Label(text.isEmpty() ? QStringLiteral("–") : text, TextSize::Body,
                          text.isEmpty() ? Token::Ink3 : Token::Ink, differs);
    out->setWordWrap(true);
    out->setTextFormat(Qt::PlainText);
    out->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return out;
}

} // namespace

void DuplicatesView::addHead(QGridLayout *grid, int column, const AssetDetail &record, bool stays)
{
    auto *head = new QVBoxLayout;
    head->setSpacing(space::xs);
    head->addWidget(new PictureView(record.asset.pictureSha256, m_pictures, pairPictureHeight));
    auto *code = new Label(record.asset.code, TextSize::Section, Token::Ink, true);
    code->setElided(true);
    head->addWidget(code);
    auto *museum = new Label(titleText(record.institutionEn, record.institutionZh), TextSize::Note, Token::Ink2);
    museum->setElided(true);
    head->addWidget(museum);
    head->addWidget(new Pill(stays ? tr("stays") : tr("goes into the archive"), stays ? Tone::Good : Tone::Quiet), 0,
                    Qt::AlignLeft);
    grid->addLayout(head, 0, column);
}

void DuplicatesView::addRow(QGridLayout *grid, const QString &name)
{
    const AssetColumn &column = *assetColumn(name);
    const QString left = column.text(m_shown->first.asset);
    const QString right = column.text(m_shown->second.asset);
    if ((left.isEmpty() && right.isEmpty()) || name == u"picture_sha256")
        return;
    const bool differs = left != right;
    const int row = grid->rowCount();
    auto *head = new Label(fieldText(name), TextSize::Note, differs ? Token::Accent : Token::Ink3, differs);
    head->setWordWrap(true);
    grid->addWidget(head, row, 0, Qt::AlignTop);
    const QStringList texts{columnValueText(name, left), columnValueText(name, right)};
    // Where both say something, a person chooses; an empty field is filled by itself.
    if (!differs || left.isEmpty() || right.isEmpty()) {
        grid->addWidget(pairValue(texts[0], differs && !left.isEmpty()), row, 1, Qt::AlignTop);
        grid->addWidget(pairValue(texts[1], differs && !right.isEmpty()), row, 2, Qt::AlignTop);
        return;
    }
    auto *group = new QButtonGroup(head);
    const bool isLeft = m_chosen.value(name, staysLeft());
    for (int side = 0; side < 2; ++side) {
        auto *cell = new QWidget;
        auto *line = new QHBoxLayout(cell);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::s);
        auto *button = new QRadioButton;
        button->setChecked(isLeft == (side == 0));
        button->setAccessibleName(QStringLiteral("%1: %2").arg(fieldText(name), texts[side]));
        button->setObjectName(name + (side == 0 ? QStringLiteral(".left") : QStringLiteral(".right")));
        group->addButton(button);
        connect(button, &QRadioButton::toggled, this, [this, name, side](bool on) {
            if (on)
                m_chosen.insert(name, side == 0);
        });
        line->addWidget(button, 0, Qt::AlignTop);
        line->addWidget(pairValue(texts[side], true), 1);
        grid->addWidget(cell, row, 1 + side, Qt::AlignTop);
    }
}

void DuplicatesView::showPair(const DuplicateComparison &pair)
{
    m_shown = pair;
    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, space::l, space::xl);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnMinimumWidth(0, 110);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    addHead(grid, 1, pair.first, staysLeft());
    addHead(grid, 2, pair.second, !staysLeft());
    for (const QString &name : DuplicateService::choices())
        addRow(grid, name);
    const auto addList = [&](const QString &title, const QStringList &left, const QStringList &right) {
        if (left.isEmpty() && right.isEmpty())
            return;
        const int row = grid->rowCount();
        grid->addWidget(new Label(title, TextSize::Note, Token::Ink3), row, 0, Qt::AlignTop);
        grid->addWidget(pairValue(left.join(QStringLiteral(", ")), false), row, 1, Qt::AlignTop);
        grid->addWidget(pairValue(right.join(QStringLiteral(", ")), false), row, 2, Qt::AlignTop);
    };
    const auto terms = [](const QStringList &codes) {
        QStringList out;
        for (const QString &code : codes)
            out.append(termText(code));
        return out;
    };
    const auto collections = [](const AssetDetail &record) {
        QStringList out;
        for (const CollectionRow &row : record.collections)
            out.append(titleText(row.nameEn, row.nameZh));
        return out;
    };
    const auto files = [](const AssetDetail &record) {
        QStringList out;
        for (const AssetFile &file : record.files)
            out.append(file.name);
        return out;
    };
    addList(tr("Terms"), terms(pair.firstTerms), terms(pair.secondTerms));
    addList(tr("Collections"), collections(pair.first), collections(pair.second));
    addList(tr("Files"), files(pair.first), files(pair.second));
    grid->setRowStretch(grid->rowCount(), 1);
    m_scroll->setWidget(body);
    updateButtons();
}

} // namespace lianming
