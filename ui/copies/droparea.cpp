#include "ui/copies/droparea.h"

#include "ui/shell/actions.h"
#include "ui/shell/icons.h"
#include "ui/text/format.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/linkbutton.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace lianming {

namespace {

constexpr int drawing = 56;

/// The dashed field.
class DashedField : public QFrame
{
public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(color(Token::Surface));
        painter.setPen(QPen(color(Token::LineStrong), 1.5, Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
        const QPixmap picture = iconPixmap(QStringLiteral("copies"), Token::Ink3, drawing, devicePixelRatioF());
        painter.drawPixmap(QPointF((width() - drawing) / 2.0, std::max(space::l, height() / 2 - 130)), picture);
    }
};

Label *centred(TextSize size, Token ink, bool strong = false)
{
    auto *label = new Label(size, ink, strong);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

DropArea::DropArea(const ActionRegistry &actions, QWidget *parent)
    : QWidget(parent), m_actions(actions), m_field(new DashedField),
      m_title(centred(TextSize::Title, Token::Ink, true)), m_sentence(centred(TextSize::Body, Token::Ink2)),
      m_picture(new QPushButton), m_folder(new QPushButton), m_sheet(new QPushButton),
      m_knownWords(new Label(TextSize::Body, Token::Ink2)), m_describe(new LinkButton(QStringLiteral("edit"), {})),
      m_indexWords(new Label(TextSize::Body, Token::Ink2)), m_indexButton(new QPushButton)
{
    m_picture->setObjectName(QStringLiteral("picture"));
    m_folder->setObjectName(QStringLiteral("folder"));
    m_sheet->setObjectName(QStringLiteral("sheet"));
    m_indexButton->setObjectName(QStringLiteral("index"));
    m_indexWords->setObjectName(QStringLiteral("indexWords"));
    m_knownWords->setObjectName(QStringLiteral("known"));
    m_describe->setObjectName(QStringLiteral("describe"));
    m_indexWords->setWordWrap(true);
    m_knownWords->setWordWrap(true);
    m_picture->setProperty("kind", QStringLiteral("primary"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    for (QPushButton *one : {m_picture, m_folder, m_sheet})
        buttons->addWidget(one);
    buttons->addStretch(1);
    auto *inner = new QVBoxLayout(m_field);
    inner->setContentsMargins(space::xxl, drawing + space::xxl, space::xxl, space::xxl);
    inner->setSpacing(space::s);
    inner->addStretch(1);
    inner->addWidget(m_title);
    inner->addWidget(m_sentence);
    inner->addSpacing(space::m);
    inner->addLayout(buttons);
    inner->addStretch(1);

    const auto line = [](QWidget *words, QWidget *act) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::l);
        row->addWidget(words, 1);
        row->addWidget(act);
        return row;
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::s, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_field, 1);
    column->addLayout(line(m_knownWords, m_describe));
    column->addLayout(line(m_indexWords, m_indexButton));

    connect(&m_actions, &ActionRegistry::refusedChanged, this, &DropArea::retranslate);
    connect(m_picture, &QPushButton::clicked, this, &DropArea::pictureWanted);
    connect(m_folder, &QPushButton::clicked, this, &DropArea::folderWanted);
    connect(m_sheet, &QPushButton::clicked, this, &DropArea::sheetWanted);
    connect(m_describe, &QPushButton::clicked, this, &DropArea::describeWanted);
    connect(m_indexButton, &QPushButton::clicked, this, &DropArea::indexWanted);
}

void DropArea::setIndex(const std::optional<CopyIndexState> &state, bool isBusy)
{
    m_index = state;
    m_isIndexing = isBusy;
    showIndex();
}

void DropArea::setKnown(const QString &words)
{
    m_known = words;
    retranslate();
}

void DropArea::setBusy(const QString &words)
{
    m_busy = words;
    retranslate();
}

void DropArea::showIndex()
{
    const bool hasIndex = m_index && m_index->changedAt.isValid();
    m_indexButton->setText(hasIndex || !m_index ? tr("Update the index") : tr("Make the index"));
    setAvailable(m_indexButton, m_actions, QStringLiteral("copies.index"),
                 !m_isIndexing && !(m_index && m_index->pictures == 0));
    if (m_isIndexing) {
        m_indexWords->setText(tr("The index of our pictures is being updated. Searches meanwhile use what is done."));
    } else if (!m_index) {
        m_indexWords->setText({});
    } else if (m_index->pictures == 0) {
        m_indexWords->setText(tr("None of the assets has a picture yet, so there is nothing to compare with."));
    } else if (!hasIndex) {
        m_indexWords->setText(tr("Our %n picture(s) are not indexed yet. Until they are, only copies of whole pictures "
                                 "are found.",
                                 nullptr, int(m_index->pictures)));
    } else if (m_index->lacking > 0) {
        m_indexWords->setText(tr("%1 of our %n picture(s) are not in the index: of these, only copies of the whole "
                                 "picture are found.",
                                 nullptr, int(m_index->pictures))
                                  .arg(countText(m_index->lacking)));
    } else {
        m_indexWords->setText(
            tr("All %n of our pictures are in the index, updated %1.", nullptr, int(m_index->pictures))
                .arg(timeText(m_index->changedAt)));
    }
}

void DropArea::retranslate()
{
    m_title->setText(m_busy.isEmpty() ? tr("Drop a picture, a folder or a sheet of listings here") : m_busy);
    m_sentence->setText(
        tr("For a picture, you see at once which of our works it copies. A folder of pictures, or a sheet (CSV, XLSX) "
           "of listings with their pictures, is searched in the background; matches appear on the board."));
    m_picture->setText(tr("Choose a picture…"));
    setAvailable(m_picture, m_actions, QStringLiteral("copies.search"), true);
    m_folder->setText(tr("Choose a folder…"));
    setAvailable(m_folder, m_actions, QStringLiteral("copies.folder"), true);
    m_sheet->setText(tr("Choose a sheet…"));
    setAvailable(m_sheet, m_actions, QStringLiteral("copies.sheet"), true);
    m_describe->setText(tr("Details of the listing…"));
    m_knownWords->setText(m_known.isEmpty()
                              ? tr("Add the platform and the seller to see whether the seller is licensed.")
                              : tr("Searched as: %1").arg(m_known));
    showIndex();
}

} // namespace lianming
