#include "ui/proposals/proposalfilesview.h"

#include "core/packages/packageservice.h"
#include "core/people/access.h"
#include "core/proposals/proposalservice.h"
#include "ui/shell/actions.h"
#include "ui/shell/icons.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/shell/session.h"
#include "ui/text/format.h"
#include "ui/text/packagewords.h"
#include "ui/widgets/filedrop.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/savedcopy.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lianming {

ProposalFilesView::ProposalFilesView(Session &session, const Proposal &proposal, QWidget *parent)
    : QWidget(parent), m_session(session), m_id(proposal.id), m_brand(proposal.brand.value), m_number(proposal.number),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::xs);
    new FileDrop(
        this,
        [](const QString &path) { return !path.endsWith(QStringLiteral(".lianming-review"), Qt::CaseInsensitive); },
        [this](const QStringList &paths) { attach(paths); });
    read();
}

void ProposalFilesView::read()
{
    m_session.worker
        .run([id = m_id, number = m_number](Workspace &w) {
            return std::tuple(ProposalService(w).attachments(id),
                              PackageService(w).about({SubjectKind::Proposal, number}),
                              !Access::of(w).brand().has_value());
        })
        .then(this,
              [this](const std::tuple<QList<Attachment>, QList<ReviewEntry>, bool> &all) {
                  const auto &[files, said, isHouse] = all;
                  show(files, said, isHouse);
              })
        .onFailed(this, [this](const Error &error) { m_session.messages.fail(error); });
}

void ProposalFilesView::show(const QList<Attachment> &files, const QList<ReviewEntry> &said, bool isHouse)
{
    while (QLayoutItem *old = m_column->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_column->addWidget(new Label(tr("Brief and files"), TextSize::Section, Token::Ink, true));
    for (const Attachment &file : files) {
        auto *link = new LinkButton(QStringLiteral("file"), file.name);
        connect(link, &QPushButton::clicked, this, [this, file] { saveCopy(m_session, this, file.sha256, file.name); });
        m_column->addWidget(link);
    }
    if (files.isEmpty())
        m_column->addWidget(new Label(tr("Drop the brief and pictures here."), TextSize::Note, Token::Ink2));
    auto *add = new LinkButton(QStringLiteral("attachment"), tr("Attach files…"));
    add->setObjectName(QStringLiteral("attachFiles"));
    connect(add, &QPushButton::clicked, this, [this] {
        m_session.prompts.openFiles(this, {tr("Attach files"), tr("All files (*)"), {}},
                                    [this](const QStringList &paths) { attach(paths); });
    });
    m_column->addWidget(add);
    if (isHouse)
        addShare();
    if (!said.isEmpty())
        m_column->addWidget(new Label(tr("Said in reviews"), TextSize::Section, Token::Ink, true));
    for (const ReviewEntry &entry : said) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        auto *author = new Label(entry.author, TextSize::Body, Token::Ink, true);
        author->setElided(true);
        row->addWidget(author);
        if (!entry.value.isEmpty())
            row->addWidget(new Pill(entryValueText(entry.value), entryValueTone(entry.value)));
        row->addWidget(new Label(timeText(entry.at), TextSize::Note, Token::Ink2));
        row->addStretch(1);
        auto *line = new QWidget;
        line->setLayout(row);
        row->setContentsMargins(0, 0, 0, 0);
        m_column->addWidget(line);
        const QString words = entry.body.isEmpty() ? entry.fileName : entry.body;
        if (!words.isEmpty()) {
            auto *body = new Label(words, TextSize::Body, Token::Ink2);
            body->setWordWrap(true);
            m_column->addWidget(body);
        }
    }
}

void ProposalFilesView::addShare()
{
    auto *share = new LinkButton(QStringLiteral("packages"), tr("Share as a review package…"));
    share->setObjectName(QStringLiteral("shareProposal"));
    connect(share, &QPushButton::clicked, this, [this] {
        m_session.navigator->openRows(
            QStringLiteral("packages"),
            {{QStringLiteral("share"), QVariantMap{{QStringLiteral("brand"), m_brand},
                                                   {QStringLiteral("proposals"), QVariantList{m_id.value}}}}});
    });
    m_column->addWidget(share);
}

void ProposalFilesView::attach(const QStringList &paths)
{
    m_session.worker
        .run([id = m_id, paths](Workspace &w) {
            ProposalService service(w);
            for (const QString &path : paths)
                service.attach(id, path);
        })
        .then(this, [this] { read(); })
        .onFailed(this, [this](const Error &error) {
            m_session.messages.fail(error);
            read();
        });
}

} // namespace lianming
