#include "ui/assets/picturefolderview.h"

#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/picturewords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace lianming {

namespace {

Tone toneOf(FolderOutcome outcome)
{
    switch (outcome) {
    case FolderOutcome::Taken: return Tone::Good;
    case FolderOutcome::Present: return Tone::Quiet;
    case FolderOutcome::Ambiguous:
    case FolderOutcome::Unmatched: return Tone::Wait;
    case FolderOutcome::Refused: return Tone::Stop;
    }
    return Tone::Quiet;
}

QString whyOf(const FolderEntry &entry)
{
    if (entry.fault)
        return pictureFaultReason(*entry.fault);
    return entry.match ? pictureMatchText(*entry.match) : QString();
}

/// Whether there is a file that may be named after an object with a longer number.
bool isDoubtful(const FolderReport &report)
{
    return std::ranges::any_of(report.entries, [](const FolderEntry &entry) {
        return entry.outcome == FolderOutcome::Ambiguous && entry.match == PictureMatch::NameOrOther;
    });
}

QList<Column<PictureFolderView::Line>> folderColumns()
{
    using Line = PictureFolderView::Line;
    return {
        {QStringLiteral("file"),
         [] { return PictureFolderView::tr("File"); },
         [](const Line &line) { return line.entry.file; },
         {},
         Qt::AlignLeft,
         {},
         320},
        {QStringLiteral("outcome"),
         [] { return PictureFolderView::tr("What comes of it"); },
         [](const Line &line) { return folderOutcomeText(line.entry.outcome, line.isTrial); },
         {},
         Qt::AlignLeft,
         paintTone<Line>([](const Line &line) { return toneOf(line.entry.outcome); }),
         150},
        {QStringLiteral("assets"),
         [] { return PictureFolderView::tr("Asset"); },
         [](const Line &line) { return line.entry.assets.join(QStringLiteral(" · ")); },
         {},
         Qt::AlignLeft,
         {},
         220},
        {QStringLiteral("why"),
         [] { return PictureFolderView::tr("Why"); },
         [](const Line &line) { return whyOf(line.entry); },
         {},
         Qt::AlignLeft,
         {},
         300},
    };
}

} // namespace

PictureFolderView::PictureFolderView(Session &session, const QString &folder,
                                     const QList<InstitutionItem> &institutions, Id<Institution> institution,
                                     QWidget *parent)
    : QWidget(parent), m_session(session), m_folder(folder), m_institutions(institutions),
      m_title(new Label(TextSize::Section, Token::Ink, true)), m_facts(new Label(TextSize::Note, Token::Ink2)),
      m_institutionLabel(new Label(TextSize::Note, Token::Ink2)), m_institution(new QComboBox),
      m_outcome(new Label(TextSize::Body, Token::Ink)), m_which(new SegmentedSwitch),
      m_table(new RecordTable(session.settings, QStringLiteral("picture-folder"))),
      m_lines([](const Line &line) { return line.number; }, folderColumns()), m_views(new QCheckBox),
      m_back(new QPushButton), m_add(new QPushButton)
{
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_add->setObjectName(QStringLiteral("add"));
    m_views->setObjectName(QStringLiteral("views"));
    m_views->hide();
    m_institution->setObjectName(QStringLiteral("institution"));
    for (const InstitutionItem &item : institutions)
        m_institution->addItem(QString(), item.id.value);
    m_institution->setCurrentIndex(std::max(0, m_institution->findData(institution.value)));
    m_institution->setFixedWidth(240);
    m_institutionLabel->setBuddy(m_institution);
    m_table->setRecordModel(&m_lines);
    m_outcome->setWordWrap(true);
    m_facts->setWordWrap(true);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    auto *whose = new QVBoxLayout;
    whose->setSpacing(2);
    whose->addWidget(m_institutionLabel);
    whose->addWidget(m_institution);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::l);
    head->addLayout(words, 1);
    head->addLayout(whose);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_back);
    foot->addStretch(1);
    m_add->setProperty("kind", QStringLiteral("primary"));
    foot->addWidget(m_add);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addWidget(m_outcome);
    column->addWidget(m_views);
    column->addWidget(m_which, 0, Qt::AlignLeft);
    column->addWidget(m_table, 1);
    column->addLayout(foot);

    connect(m_back, &QPushButton::clicked, this, &PictureFolderView::closed);
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (m_report && !m_isTrial)
            Q_EMIT closed();
        else
            run(false);
    });
    connect(m_which, &SegmentedSwitch::changed, this, [this] { showLines(); });
    connect(m_institution, &QComboBox::activated, this, [this] {
        m_report.reset(); // it was about another collection
        m_views->setChecked(false);
        run(true);
    });
    connect(m_views, &QCheckBox::clicked, this, [this] { run(true); });
    retranslate();
    // Later: a quick answer would come before anybody listens.
    QMetaObject::invokeMethod(
        this, [this] { run(true); }, Qt::QueuedConnection);
}

void PictureFolderView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PictureFolderView::retranslate()
{
    m_title->setText(tr("Pictures in %1").arg(QDir(m_folder).dirName()));
    m_facts->setText(tr("Each file is matched to an asset by the accession number in its name, or by the object number "
                        "or title that it carries."));
    m_views->setText(tr("What stands behind a number is a view of that object, as in 1953.15_2"));
    m_views->setToolTip(tr("This institution has longer numbers, too: 1953.15.2 may be an object of its own."));
    m_institutionLabel->setText(tr("Into the collection of"));
    for (int i = 0; i < m_institution->count(); ++i)
        m_institution->setItemText(i, titleText(m_institutions[i].nameEn, m_institutions[i].nameZh));
    m_lines.retranslate();
    if (m_report) {
        const FolderReport &r = *m_report;
        const QString text =
            tr("%n files: %1 added, %2 there already, %3 that may belong to one asset or another, %4 that fit none, "
               "%5 that cannot be read.",
               nullptr, int(r.present))
                .arg(countText(r.taken), countText(r.already), countText(r.ambiguous), countText(r.unmatched),
                     countText(r.refused));
        m_outcome->setText(m_isTrial ? tr("This is what adding would do. %1").arg(text) : text);
    } else {
        m_outcome->setText(m_isBusy ? tr("Reading the pictures…") : QString());
    }
    m_which->setItems({{QStringLiteral("all"), tr("All files"), {}}, {QStringLiteral("left"), tr("Left out"), {}}});
    if (m_which->current().isEmpty())
        m_which->setCurrent(QStringLiteral("all"));
    m_table->setAccessibleName(tr("Files of the folder"));
    showLines();
    updateButtons();
}

void PictureFolderView::run(bool trial)
{
    if (m_institution->count() == 0)
        return;
    m_isBusy = true;
    retranslate();
    const QString name = QDir(m_folder).dirName();
    m_session.jobs
        .run(trial ? tr("Trying out %1").arg(name) : tr("Adding pictures from %1").arg(name),
             [folder = m_folder, institution = Id<Institution>{m_institution->currentData().toLongLong()}, trial,
              viewsAreSure = m_views->isChecked(), &pictures = m_session.pictures](Workspace &w, Progress &progress) {
                 return PictureFolder(w, pictures).run(folder, institution, trial, progress, viewsAreSure);
             })
        .then(this, [this, trial](const FolderReport &report) { showReport(report, trial); })
        .onFailed(this, [this](const Error &error) {
            m_isBusy = false;
            m_session.messages.fail(error);
            retranslate();
        });
}

void PictureFolderView::showReport(const FolderReport &report, bool trial)
{
    m_isBusy = false;
    m_report = report;
    m_isTrial = trial;
    retranslate();
    if (report.step != 0)
        Q_EMIT added(report.taken, report.step);
    Q_EMIT reported();
}

void PictureFolderView::showLines()
{
    QList<Line> lines;
    const bool all = m_which->current() != u"left";
    if (m_report) {
        lines.reserve(m_report->entries.size());
        for (qsizetype i = 0; i < m_report->entries.size(); ++i) {
            const FolderEntry &entry = m_report->entries[i];
            if (all || (entry.outcome != FolderOutcome::Taken && entry.outcome != FolderOutcome::Present))
                lines.append({i + 1, entry, m_isTrial});
        }
    }
    m_lines.setRows(lines);
    m_which->setVisible(m_report.has_value());
}

void PictureFolderView::updateButtons()
{
    const bool isDone = m_report && !m_isTrial;
    m_back->setText(isDone ? tr("Close") : tr("Cancel"));
    m_add->setText(isDone ? tr("Show the assets") : tr("Add pictures"));
    m_add->setEnabled(!m_isBusy && m_report);
    m_institution->setEnabled(!m_isBusy && !isDone);
    m_views->setEnabled(!m_isBusy);
    m_views->setVisible(!isDone && (m_views->isChecked() || (m_report && isDoubtful(*m_report))));
}

} // namespace lianming
