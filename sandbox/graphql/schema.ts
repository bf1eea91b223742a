// GitHub's own schema with the sandbox's resolvers. It is built once per process: it has 64,000 lines.
import { schema as githubSchema } from '@octokit/graphql-schema';
import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql';
import { models } from '../resolvers/models.ts';
import { connectionModel, edgeModel } from '../resolvers/page.ts';
import { gap } from './github-error.ts';
import type { TypeModel } from './model.ts';

let built: GraphQLSchema | undefined;

export function schema(): GraphQLSchema {
  built ??= buildResolvers();
  return built;
}

/** Every connection pages in the same way, so the models need not list them. */
export function modelOf(type: string): TypeModel | undefined {
  if (Object.hasOwn(models, type)) return models[type];
  if (type.endsWith('Connection')) return connectionModel;
  return type.endsWith('Edge') ? edgeModel : undefined;
}

function buildResolvers(): GraphQLSchema {
  // The file defines two fields of EnterpriseOwnerInfo twice, so it is not valid SDL.
  const made = buildSchema(githubSchema.idl, { assumeValidSDL: true, assumeValid: true, noLocation: true });
  for (const type of Object.values(made.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const model = modelOf(type.name);
    for (const field of Object.values(type.getFields())) {
      const fieldModel = model?.[field.name];
      field.resolve = (source, args, context) => {
        if (fieldModel === undefined) throw gap('model', `${type.name}.${field.name}`);
        return fieldModel.resolve(source, args, context, field.name);
      };
    }
  }
  return made;
}
