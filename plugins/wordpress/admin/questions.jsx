import { Card, CardBody, Notice, Spinner } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

/** What visitors will likely ask, answered now from this very site; first what works, then what is missing. */
export function Questions({ ask, at }) {
  const [found, setFound] = useState(null);
  const [trouble, setTrouble] = useState(null);
  // `at`: asked again when the site was read again.
  useEffect(() => {
    let ended = false;
    ask('questions').then(
      ({ items }) => !ended && setFound(items),
      (error) => !ended && setTrouble(error.message),
    );
    return () => {
      ended = true;
    };
  }, [ask, at]);
  const answered = (found ?? []).filter((one) => one.citations.length > 0);
  const missing = (found ?? []).filter((one) => one.gap);
  return (
    <Card>
      <CardBody>
        <h2>{__('What visitors will likely ask', 'attendant')}</h2>
        {trouble !== null && (
          <Notice status="warning" isDismissible={false}>
            {trouble}
          </Notice>
        )}
        {found === null && trouble === null && <Spinner />}
        {found !== null && answered.length === 0 && (
          <p>
            {__(
              'Your pages answer none of the usual questions yet. A page about delivery, returns or opening hours would.',
              'attendant',
            )}
          </p>
        )}
        <ul className="attendant-questions">
          {answered.map((one) => (
            <li key={one.question}>
              <strong dir="auto">{one.question}</strong>
              <p dir="auto">{one.text}</p>
              <Sources of={one.citations} />
            </li>
          ))}
        </ul>
        {missing.length > 0 && (
          <>
            <h3>{__('Nothing on your site answers these', 'attendant')}</h3>
            <ul className="attendant-gaps">
              {missing.map((one) => (
                <li key={one.question} dir="auto">
                  {one.question}
                </li>
              ))}
            </ul>
          </>
        )}
      </CardBody>
    </Card>
  );
}

function Sources({ of }) {
  return (
    <p className="attendant-soft">
      {of.map((citation, at) => (
        <a
          key={`${citation.articleId}:${citation.marker ?? at}`}
          href={/^https?:/.test(citation.url ?? '') ? citation.url : undefined}
          target="_blank"
          rel="noreferrer"
          dir="auto"
        >
          {citation.title}
        </a>
      ))}
    </p>
  );
}
